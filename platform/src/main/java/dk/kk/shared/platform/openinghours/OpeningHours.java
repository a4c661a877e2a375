package dk.kk.shared.platform.openinghours;

import static dk.kk.shared.platform.clock.BusinessClock.COPENHAGEN;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * When a unit is open: its hours by weekday, on working days alone.
 *
 * @param week in order within a day; a weekday without hours is closed
 */
public record OpeningHours(Map<DayOfWeek, List<Span>> week, WorkingDays workingDays) {
    /** Longer than any row of holidays: a week that has hours at all is open once within it. */
    private static final int DAYS_LOOKED_AT = 60;

    public OpeningHours {
        if (week.values().stream().allMatch(List::isEmpty)) {
            throw new IllegalArgumentException("A unit that never opens has no hours to count");
        }
    }

    public boolean isOpenOn(LocalDate day) {
        return !spans(day).isEmpty();
    }

    /** At the minute it closes it is closed. */
    public boolean isOpenAt(Instant moment) {
        var day = BusinessClock.dayOf(moment);
        return spans(day).stream()
                .anyMatch(span -> !moment.isBefore(at(day, span.opens())) && moment.isBefore(at(day, span.closes())));
    }

    /**
     * The next moment at which the unit opens; empty where it does not within a year.
     *
     * @param closed days on which it does not, whatever its hours
     */
    public Optional<Instant> opensAfter(Instant moment, Predicate<LocalDate> closed) {
        var today = BusinessClock.dayOf(moment);
        return today.datesUntil(today.plusYears(1))
                .filter(closed.negate())
                .flatMap(day -> spans(day).stream().map(span -> at(day, span.opens())))
                .filter(opens -> opens.isAfter(moment))
                .findFirst();
    }

    /** When so much open time has passed since then. */
    public Instant afterOpenTime(Instant since, Duration time) {
        var left = time;
        for (var day = BusinessClock.dayOf(since); ; day = day.plusDays(1)) {
            for (var span : spans(day)) {
                var opens = latest(since, at(day, span.opens()));
                var open = Duration.between(opens, at(day, span.closes()));
                if (open.compareTo(left) >= 0) {
                    return opens.plus(left);
                }
                left = open.isNegative() ? left : left.minus(open);
            }
        }
    }

    /** When the unit closes on the last of so many open days that follow the day of that moment. */
    public Instant closingAfterDays(Instant since, int days) {
        var day = BusinessClock.dayOf(since);
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= isOpenOn(day) ? 1 : 0;
        }
        return closing(day);
    }

    /** When the unit closes on that day, or on the last open one before it. */
    public Instant lastClosingUntil(LocalDate day) {
        for (var open = day; open.isAfter(day.minusDays(DAYS_LOOKED_AT)); open = open.minusDays(1)) {
            if (isOpenOn(open)) {
                return closing(open);
            }
        }
        throw new IllegalStateException("Not open once in " + DAYS_LOOKED_AT + " days until " + day);
    }

    private Instant closing(LocalDate open) {
        return at(open, spans(open).getLast().closes());
    }

    private List<Span> spans(LocalDate day) {
        return workingDays.include(day) ? week.getOrDefault(day.getDayOfWeek(), List.of()) : List.of();
    }

    private static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(COPENHAGEN).toInstant();
    }
}
