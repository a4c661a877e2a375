package dk.kk.shared.offer.hearing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What SOF answers to a stop that is not decided yet. */
@Schema(name = "HearingAnswerCode")
public enum AnswerCode {
    NO_OBJECTION(Told.NO_OBJECTION),
    WILL_CONTACT_CITIZEN(Told.WILL_CONTACT_CITIZEN),
    PLAN_UNDER_WAY(Told.PLAN_UNDER_WAY),
    ADVISES_AGAINST(Told.ADVISES_AGAINST),
    JOINT_MEETING_WANTED(Told.JOINT_MEETING_WANTED),
    TREATMENT_RUNNING(Told.CITIZEN_HINDERED),
    IN_HOSPITAL(Told.CITIZEN_HINDERED),
    UNREACHABLE_NO_ADDRESS(Told.CITIZEN_UNREACHABLE),
    UNREACHABLE_NO_REPLY(Told.CITIZEN_UNREACHABLE),
    UNREACHABLE_IN_CUSTODY(Told.CITIZEN_HINDERED);

    private final Told told;

    AnswerCode(Told told) {
        this.told = told;
    }

    /** In words that every listener may know. */
    public Told told() {
        return told;
    }

    /** The answer as events carry it: nothing of it tells of health or custody. */
    public enum Told {
        NO_OBJECTION,
        WILL_CONTACT_CITIZEN,
        PLAN_UNDER_WAY,
        ADVISES_AGAINST,
        JOINT_MEETING_WANTED,
        CITIZEN_UNREACHABLE,
        CITIZEN_HINDERED
    }
}
