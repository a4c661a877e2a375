package dk.kk.shared.citizen.cases;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.problem.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a case is open, and why it was closed.
 *
 * @param closedBecause null: not known, or it is open still
 */
public record OpenDays(Period days, @Nullable ClosingReason closedBecause) {

    /** @throws RuleViolation {@code reason-without-closing-day} */
    public OpenDays {
        if (closedBecause != null && days.to() == null) {
            throw new RuleViolation("reason-without-closing-day", "closedBecause", closedBecause);
        }
    }

    public static OpenDays of(Period days) {
        return new OpenDays(days, null);
    }

    /** A file that says no reason does not take a known one away. */
    OpenDays or(@Nullable ClosingReason known) {
        return closedBecause == null && days.to() != null ? new OpenDays(days, known) : this;
    }
}
