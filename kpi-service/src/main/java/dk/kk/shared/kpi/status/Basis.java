package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.measurement.Measurement;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a status is drawn up of: all that was known at the end of a day, and the measurements whose figures it tells.
 *
 * @param measurements of each month that is measured at most one
 */
record Basis(LocalDate day, List<Measurement> measurements) {

    /**
     * @throws RuleViolation {@code day-in-future}, {@code status-day-outside-year}, {@code status-measurement-later}, {@code
     *     status-measurement-twice}
     */
    static Basis of(ScheduledStatus scheduled, LocalDate day, List<Measurement> measurements, BusinessClock clock) {
        clock.requirePast("day", day);
        if (day.getYear() != scheduled.year()) {
            throw new RuleViolation("status-day-outside-year", "field", "day", "year", scheduled.year());
        }
        var months = new HashSet<YearMonth>();
        for (var measurement : measurements) {
            if (measurement.knownAt().isAfter(day)) {
                throw new RuleViolation("status-measurement-later", "measurement", measurement.id(), "day", day);
            }
            if (!months.add(YearMonth.from(measurement.asOf()))) {
                throw new RuleViolation("status-measurement-twice", "measurement", measurement.id());
            }
        }
        return new Basis(day, measurements);
    }

    /** The strategy measures in a month; on which day of it, the measurement says. */
    Optional<Measurement> of(Goal.Target target) {
        return measurements.stream()
                .filter(measurement -> answers(measurement, target))
                .findFirst();
    }

    /** Of a month in which a goal is measured. */
    static boolean isMeasured(Measurement measurement) {
        return Arrays.stream(Goal.values())
                .flatMap(goal -> goal.targets().stream())
                .anyMatch(target -> answers(measurement, target));
    }

    private static boolean answers(Measurement measurement, Goal.Target target) {
        return YearMonth.from(measurement.asOf()).equals(YearMonth.from(target.measuringDay()));
    }

    /** The last moment of the day. */
    Instant knownUntil() {
        return day.plusDays(1)
                .atStartOfDay(BusinessClock.COPENHAGEN)
                .toInstant()
                .minusNanos(1);
    }
}
