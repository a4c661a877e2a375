package dk.kk.shared.offer.effort;

import dk.kk.shared.offer.enrolment.Week;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A year as far as it has come.
 *
 * @param last its last day, or today; the day that counts as today, where that is another
 * @param firstMonday of the first of its weeks, as ISO 8601 counts them: a week is the year's that its Thursday lies in
 * @param lastMonday of the last of its weeks that is over; before {@code firstMonday} while none is
 */
record EffortYear(int year, LocalDate first, LocalDate last, LocalDate firstMonday, LocalDate lastMonday) {

    /**
     * @param year null: the one that today lies in
     * @param today or the last day that is looked at
     * @throws RuleViolation {@code year-ahead}
     */
    static EffortYear of(@Nullable Integer year, LocalDate today) {
        var asked = Objects.requireNonNullElse(year, today.getYear());
        var first = LocalDate.of(asked, 1, 1);
        if (first.isAfter(today)) {
            throw new RuleViolation("year-ahead", "year", asked, "present", today.getYear());
        }
        var lastWeek = firstMonday(asked + 1).minusWeeks(1);
        var lastOver = Week.of(today).monday().minusWeeks(1);
        return new EffortYear(
                asked,
                first,
                earlier(LocalDate.of(asked, 12, 31), today),
                firstMonday(asked),
                earlier(lastWeek, lastOver));
    }

    private static LocalDate firstMonday(int year) {
        return Week.of(LocalDate.of(year, 1, 4)).monday();
    }

    private static LocalDate earlier(LocalDate day, LocalDate other) {
        return day.isBefore(other) ? day : other;
    }
}
