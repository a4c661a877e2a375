package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.AlertPhase;
import java.util.List;

/** What SOF can answer BIF while a stop is not decided, in the codes of offer-service's request. */
enum HearingAnswer {
    NO_OBJECTION,
    WILL_CONTACT_CITIZEN,
    PLAN_UNDER_WAY,
    ADVISES_AGAINST,
    JOINT_MEETING_WANTED,
    TREATMENT_RUNNING,
    IN_HOSPITAL,
    UNREACHABLE_NO_ADDRESS,
    UNREACHABLE_NO_REPLY,
    UNREACHABLE_IN_CUSTODY;

    /** Those that can be given from this alert; none where it is too late, or of something else. */
    static List<HearingAnswer> to(AlertView alert) {
        var stop = alert.stopPhase();
        return stop != null && stop.isWarning() && alert.phase() != AlertPhase.WITHDRAWN
                ? List.of(values())
                : List.of();
    }
}
