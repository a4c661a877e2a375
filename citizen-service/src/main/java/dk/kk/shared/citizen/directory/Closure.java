package dk.kk.shared.citizen.directory;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Days on which a unit is closed, whatever its hours.
 *
 * @param from the first one
 * @param until the last one
 */
record Closure(@NotNull LocalDate from, @NotNull LocalDate until) {

    boolean includes(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    /** @throws RuleViolation {@code closure-ends-before-start} */
    void requireDay() {
        if (until.isBefore(from)) {
            throw new RuleViolation("closure-ends-before-start", "from", from, "until", until);
        }
    }
}
