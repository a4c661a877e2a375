package dk.kk.shared.offer.counting;

import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * What an offer counts as from day to day, without a gap: each period holds until the next one, the first on all earlier days too.
 *
 * @param periods in order, no two neighbours alike
 */
public record Counting(List<CountingPeriod> periods) {

    /** The same on every day. */
    public static Counting always(LocalDate from, Counts counts) {
        return new Counting(List.of(new CountingPeriod(from, null, counts.countsAs(), counts.countsForGoal3())));
    }

    /**
     * @param listed what it counted as when it was listed: on all days before the first change
     * @param changes in the order in which they were said: of two about one day the later counts
     */
    public static Counting of(LocalDate validFrom, Counts listed, List<CountingChange> changes) {
        var days = new TreeMap<LocalDate, Counts>();
        changes.forEach(change -> days.put(change.countsFrom(), change.counts()));
        var dayBefore = days.isEmpty() ? validFrom : days.firstKey().minusDays(1);
        days.put(dayBefore.isBefore(validFrom) ? dayBefore : validFrom, listed);
        return of(days);
    }

    private static Counting of(TreeMap<LocalDate, Counts> days) {
        var periods = new ArrayList<CountingPeriod>();
        days.descendingMap().forEach((from, counts) -> {
            var before = days.lowerEntry(from);
            if (before == null || !before.getValue().equals(counts)) {
                var to = periods.isEmpty() ? null : periods.getFirst().from();
                periods.addFirst(new CountingPeriod(from, to, counts.countsAs(), counts.countsForGoal3()));
            }
        });
        return new Counting(List.copyOf(periods));
    }

    public Counts on(LocalDate day) {
        return periods.reversed().stream()
                .filter(period -> !period.from().isAfter(day))
                .findFirst()
                .orElse(periods.getFirst())
                .counts();
    }

    /** These days, cut where another period begins. */
    public List<CountingPeriod> cut(Period days) {
        var cut = new ArrayList<CountingPeriod>();
        for (var period : periods) {
            var isFirst = period.from().equals(periods.getFirst().from());
            var from = isFirst && days.from().isBefore(period.from()) ? days.from() : period.from();
            new Period(from, period.to())
                    .and(days)
                    .ifPresent(both -> cut.add(
                            new CountingPeriod(both.from(), both.to(), period.countsAs(), period.countsForGoal3())));
        }
        return cut;
    }
}
