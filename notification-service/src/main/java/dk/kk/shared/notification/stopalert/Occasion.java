package dk.kk.shared.notification.stopalert;

import dk.kk.shared.notification.known.SharedDays;
import dk.kk.shared.notification.known.Stop;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.days.Period;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Why a stop is SOF's matter.
 *
 * @param day on which the responsible team is taken
 * @param late the sharing was recorded only after BIF's service had the stop
 * @param beforeCase the citizen became shared only after it took effect
 */
record Occasion(LocalDate day, boolean late, boolean beforeCase) {
    private static final int MONTHS_LOOKED_BACK = 3;

    /** Empty where the stop is not SOF's matter, as known now. */
    static Optional<Occasion> of(Stop stop, List<SharedDays> shared) {
        var day = stop.days().decisive();
        return day == null ? Optional.empty() : onTheDay(stop, day, shared).or(() -> afterIt(stop, day, shared));
    }

    private static Optional<Occasion> onTheDay(Stop stop, LocalDate day, List<SharedDays> shared) {
        if (shared.stream().noneMatch(days -> days.isCurrent() && days.days().contains(day))) {
            return Optional.empty();
        }
        var recorded = stop.days().recorded();
        return Optional.of(new Occasion(day, recorded != null && !SharedDays.wereKnown(shared, day, recorded), false));
    }

    /** A new case sees the stops of the last months that still hold; whoever saw one learns of its resumption. */
    private static Optional<Occasion> afterIt(Stop stop, LocalDate day, List<SharedDays> shared) {
        if (stop.phase() != StopPhase.EFFECTIVE && stop.phase() != StopPhase.RESUMED) {
            return Optional.empty();
        }
        var until = stop.days().effectiveUntil();
        return shared.stream()
                .filter(SharedDays::isCurrent)
                .map(SharedDays::days)
                .map(Period::from)
                .filter(first -> first.isAfter(day) && !first.isAfter(day.plusMonths(MONTHS_LOOKED_BACK)))
                .filter(first -> until == null || !first.isAfter(until))
                .min(Comparator.naturalOrder())
                .map(first -> new Occasion(first, false, true));
    }
}
