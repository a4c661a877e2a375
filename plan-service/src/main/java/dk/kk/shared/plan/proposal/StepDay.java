package dk.kk.shared.plan.proposal;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;

/** The days of a proposal's steps follow each other. */
final class StepDay {
    private StepDay() {}

    /** @throws RuleViolation {@code proposal-day-unfit}, {@code day-in-future} */
    static void require(LocalDate day, LocalDate first, BusinessClock clock) {
        clock.requirePast("day", day);
        if (day.isBefore(first)) {
            throw new RuleViolation("proposal-day-unfit", "day", day, "first", first);
        }
    }
}
