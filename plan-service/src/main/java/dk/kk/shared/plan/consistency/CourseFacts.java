package dk.kk.shared.plan.consistency;

import dk.kk.shared.plan.administration.Administration;
import java.util.UUID;

/**
 * A course the citizen is referred to, attends or attended.
 *
 * @param side whose offer it is
 * @param started the citizen has come
 * @param week its hours, on the days on which it runs or is planned to
 */
record CourseFacts(UUID enrolmentId, Administration side, boolean started, AskedTime week) {
    About about() {
        return new About(About.Kind.ENROLMENT, enrolmentId);
    }
}
