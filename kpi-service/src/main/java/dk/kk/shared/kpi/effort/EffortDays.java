package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.waiting.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days and weeks that are measured. A week belongs to the days that its Thursday lies in, and counts when it is over.
 *
 * @param today the day after which everything is still to come
 * @param knownAt as known at the end of that day; null: now
 */
record EffortDays(Span span, LocalDate today, @Nullable LocalDate knownAt) {
    /** What was still to come on the day of which it is asked is still to come. */
    static EffortDays of(Span span, LocalDate today, @Nullable LocalDate knownAt) {
        return new EffortDays(span, knownAt == null || knownAt.isAfter(today) ? today : knownAt, knownAt);
    }

    LocalDate first() {
        return span.from();
    }

    /** The last one, or today. */
    LocalDate last() {
        return span.to().isBefore(today) ? span.to() : today;
    }

    /** Of the weeks that count. */
    List<LocalDate> mondays() {
        var first = span.from()
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.THURSDAY))
                .minusDays(3);
        return Stream.iterate(first, monday -> !monday.plusDays(3).isAfter(span.to()), monday -> monday.plusWeeks(1))
                .filter(monday -> !monday.plusWeeks(1).isAfter(today))
                .toList();
    }
}
