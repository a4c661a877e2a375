package dk.kk.shared.offer.enrolment;

import static java.time.temporal.IsoFields.WEEK_BASED_YEAR;
import static java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR;

import dk.kk.shared.platform.days.Days;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;

/** A week as ISO 8601 counts them, {@code 2007-W48}: its Monday may lie in the year before. */
public record Week(LocalDate monday) implements Comparable<Week> {
    /** What one looks like; there is no 53rd in most years. */
    public static final String FORM = "[0-9]{4}-W[0-9]{2}";

    /** The week that the day lies in. */
    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** @throws RuleViolation {@code week-unknown} */
    public static Week parse(String text) {
        try {
            var monday = LocalDate.parse(text + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            return of(Days.read(monday.toString()));
        } catch (DateTimeException e) {
            throw new RuleViolation("week-unknown", "week", text);
        }
    }

    public LocalDate day(DayOfWeek weekday) {
        return monday.plusDays(weekday.ordinal());
    }

    @Override
    public int compareTo(Week other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(monday.get(WEEK_BASED_YEAR), monday.get(WEEK_OF_WEEK_BASED_YEAR));
    }
}
