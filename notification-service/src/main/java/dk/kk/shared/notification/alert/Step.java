package dk.kk.shared.notification.alert;

/** Something that the team an alert tells can do. Advice, no rule: nobody is held to it. */
public enum Step {
    ANSWER_HEARING,
    CONTACT_BEFORE_DAY,
    CONTACT_NOW,
    CONTACT_TO_CONFIRM,
    ASK_WHAT_HAPPENED,
    SAY_WHAT_HINDERS,
    FIND_WHERE_CITIZEN_LIVES,
    LOOK_FOR_OTHER_SUPPORT,
    KEEP_WHAT_HELPS,
    PREPARE_PENSION,
    SUPPORT_THE_BEREAVED,
    JOINT_MEETING,
    ADJUST_PLAN,
    HAND_OVER,
    CANCEL_OWN_APPOINTMENTS,
    ASK_WHAT_KEEPS_AWAY,
    TELL_BIF_WHAT_HINDERS,
    ASK_WHY_DECLINED,
    OFFER_AGAIN,
    FOLLOW_PLAN_UP,
    COORDINATE_WITH_JOB_PLAN
}
