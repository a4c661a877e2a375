package dk.kk.shared.kpi.ledger;

import dk.kk.shared.kpi.ledger.EnrolmentState.CountingPeriod;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.Collection;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Days of a course that count as the same. */
record CountedDays(Period days, String countsAs, boolean countsForGoal3) {

    /** The days, cut where another period begins. The periods come in any order; none leaves a day out. */
    static Stream<CountedDays> of(Period days, Collection<CountingPeriod> counting) {
        var byDay = new TreeMap<LocalDate, CountingPeriod>();
        counting.forEach(period -> byDay.put(period.from(), period));
        return byDay.values().stream().flatMap(period -> {
            var first = byDay.firstKey().equals(period.from()) && days.from().isBefore(period.from());
            var from = first ? days.from() : period.from();
            return new Period(from, byDay.higherKey(period.from()))
                    .and(days).map(both -> new CountedDays(both, period.countsAs(), period.countsForGoal3())).stream();
        });
    }
}
