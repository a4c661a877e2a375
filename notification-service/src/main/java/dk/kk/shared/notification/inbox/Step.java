package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.planalert.PlanReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that the team an alert tells can do. Advice, no rule: nobody is held to it. */
enum Step {
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
    COORDINATE_WITH_JOB_PLAN;

    static List<Step> of(AlertView alert) {
        return switch (alert.kind()) {
            case BENEFIT_STOP -> of(Objects.requireNonNull(alert.stopPhase()), alert.ground());
            case TRANSFER -> List.of(HAND_OVER, CANCEL_OWN_APPOINTMENTS);
            case SOCIAL_PLAN -> of(Objects.requireNonNull(alert.plan()).reason());
            case DROP_OUT_WARNING -> List.of(ASK_WHAT_KEEPS_AWAY, TELL_BIF_WHAT_HINDERS, JOINT_MEETING, ADJUST_PLAN);
        };
    }

    private static List<Step> of(PlanReason reason) {
        return switch (reason) {
            case DECLINED -> List.of(ASK_WHY_DECLINED, OFFER_AGAIN);
            case STALE -> List.of(FOLLOW_PLAN_UP, COORDINATE_WITH_JOB_PLAN);
            case SETTLED -> List.of();
        };
    }

    private static List<Step> of(StopPhase phase, @Nullable StopGround ground) {
        if (ground == StopGround.DEATH) {
            return List.of(SUPPORT_THE_BEREAVED, CANCEL_OWN_APPOINTMENTS);
        }
        return switch (phase) {
            case CONSIDERED, HEARING -> around(List.of(ANSWER_HEARING, CONTACT_BEFORE_DAY), ground);
            case DECIDED -> around(List.of(CONTACT_BEFORE_DAY), ground);
            case EFFECTIVE, BENEFIT_ENDED -> around(List.of(CONTACT_NOW), ground);
            case RESUMED, DROPPED, WITHDRAWN -> List.of(CONTACT_TO_CONFIRM, ADJUST_PLAN);
        };
    }

    private static List<Step> around(List<Step> first, @Nullable StopGround ground) {
        return Stream.of(first, because(ground), List.of(JOINT_MEETING, ADJUST_PLAN))
                .flatMap(List::stream)
                .toList();
    }

    private static List<Step> because(@Nullable StopGround ground) {
        return switch (ground) {
            case SANCTION -> List.of(ASK_WHAT_HAPPENED);
            case NOT_AVAILABLE -> List.of(SAY_WHAT_HINDERS);
            case NO_LONGER_ENTITLED -> List.of(LOOK_FOR_OTHER_SUPPORT);
            case SELF_SUPPORTING -> List.of(KEEP_WHAT_HELPS);
            case MOVED -> List.of(FIND_WHERE_CITIZEN_LIVES);
            case PENSION -> List.of(PREPARE_PENSION);
            case DEATH, OTHER -> List.of();
            case null -> List.of();
        };
    }
}
