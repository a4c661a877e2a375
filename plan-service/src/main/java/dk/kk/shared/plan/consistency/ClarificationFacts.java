package dk.kk.shared.plan.consistency;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A clarification of the work capacity that is open or has a conclusion.
 *
 * @param concludedOn null while it is open
 * @param clarified it has a conclusion that says how much the citizen can work
 * @param weeklyHours the most the citizen can work; null where nothing bounds it, or nobody said
 */
record ClarificationFacts(
        UUID id,
        Administration side,
        @Nullable LocalDate concludedOn,
        boolean clarified,
        @Nullable Integer weeklyHours) {
    boolean isOpen() {
        return concludedOn == null;
    }

    About about() {
        return new About(About.Kind.CLARIFICATION, id);
    }
}
