package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** SOF's answer to a stop that is not decided, as other services are told of it: what it says of health or custody is left out. */
@Schema(name = "AnswerCode")
public enum AnswerCode {
    NO_OBJECTION,
    WILL_CONTACT_CITIZEN,
    PLAN_UNDER_WAY,
    ADVISES_AGAINST,
    JOINT_MEETING_WANTED,
    CITIZEN_UNREACHABLE,
    /** Treatment, hospital or the like. */
    CITIZEN_HINDERED
}
