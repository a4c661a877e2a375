package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.kpi.waiting.Lengths;
import dk.kk.shared.platform.openinghours.WorkingDays;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What some waits come to. Seconds are whole ones; of those that ended, and null where none did.
 *
 * @param lasted how many lasted how long, those of none too
 * @param medianSeconds the shortest that half of those that ended do not exceed
 * @param ninetyPercentSeconds the same of nine tenths
 * @param longestOpenSeconds of those that are still waited for, until now
 * @param inTime ended by the end of the next working day
 * @param due in time or not: ended, or open when the next working day is over
 */
record WaitFigures(
        Map<Lasted, Long> lasted,
        @Nullable Long medianSeconds,
        @Nullable Long ninetyPercentSeconds,
        @Nullable Long longestSeconds,
        @Nullable Long longestOpenSeconds,
        long inTime,
        long due) {

    static WaitFigures of(Collection<Wait> waits, WorkingDays workingDays, Instant now) {
        var lasted = new EnumMap<Lasted, Long>(Lasted.class);
        List.of(Lasted.values()).forEach(code -> lasted.put(code, 0L));
        waits.forEach(wait -> lasted.merge(wait.lasted(workingDays), 1L, Long::sum));
        var open = waits.stream()
                .filter(wait -> wait.until() == null && !wait.over())
                .toList();
        var ended = Lengths.of(waits.stream()
                .filter(wait -> wait.until() != null)
                .map(wait -> wait.seconds(Objects.requireNonNull(wait.until())))
                .toList());
        var late = open.stream().filter(wait -> wait.isDue(workingDays, now)).count();
        return new WaitFigures(
                lasted,
                ended.median(),
                ended.ninetyPercent(),
                ended.longest(),
                open.stream().map(wait -> wait.seconds(now)).max(Long::compare).orElse(null),
                lasted.entrySet().stream()
                        .filter(entry -> entry.getKey().isInTime())
                        .mapToLong(Map.Entry::getValue)
                        .sum(),
                ended.sorted().size() + late);
    }

    /** Those that came. */
    long ended() {
        return waits() - of(Lasted.OPEN) - of(Lasted.OVER);
    }

    long waits() {
        return lasted.values().stream().mapToLong(Long::longValue).sum();
    }

    long of(Lasted code) {
        return lasted.getOrDefault(code, 0L);
    }
}
