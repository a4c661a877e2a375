package dk.kk.shared.plan.consistency;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A benefit stop that is considered, heard about, decided or in effect.
 *
 * @param absence it rests on the citizen's not coming or not being available
 * @param eventOn when that happened which it rests on
 */
record StopFacts(UUID stopId, boolean absence, LocalDate eventOn) {
    About about() {
        return new About(About.Kind.BENEFIT_STOP, stopId);
    }
}
