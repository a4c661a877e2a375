package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What became other between two moments at which one timeline was believed.
 *
 * @param added rows believed at the second moment and not at the first
 * @param superseded rows believed at the first moment and not at the second
 * @param days on which another value holds, in order, each period as long as both values stay the same
 */
public record Difference<V>(List<Row<V>> added, List<Row<V>> superseded, List<ChangedDays<V>> days) {

    /** @param before what held as believed at the first moment; null: nothing */
    public record ChangedDays<V>(
            Period days, @Nullable V before, @Nullable V after) {
        private boolean goesOnIn(ChangedDays<V> next) {
            return Objects.equals(days.to(), next.days.from())
                    && Objects.equals(before, next.before)
                    && Objects.equals(after, next.after);
        }
    }

    public static <V> Difference<V> between(List<Row<V>> rows, Instant from, Instant to) {
        var before = rows.stream().filter(row -> row.knownAt(from)).toList();
        var after = rows.stream().filter(row -> row.knownAt(to)).toList();
        return new Difference<>(
                after.stream().filter(row -> !row.knownAt(from)).toList(),
                before.stream().filter(row -> !row.knownAt(to)).toList(),
                changed(before, after));
    }

    private static <V> List<ChangedDays<V>> changed(List<Row<V>> before, List<Row<V>> after) {
        var bounds = new TreeSet<LocalDate>();
        for (var rows : List.of(before, after)) {
            for (var row : rows) {
                bounds.add(row.validFrom());
                if (row.validTo() != null) {
                    bounds.add(row.validTo());
                }
            }
        }
        var changed = new ArrayList<ChangedDays<V>>();
        for (var day : bounds) {
            var then = on(day, before);
            var now = on(day, after);
            if (!Objects.equals(then, now)) {
                put(changed, new ChangedDays<>(new Period(day, bounds.higher(day)), then, now));
            }
        }
        return changed;
    }

    private static <V> void put(List<ChangedDays<V>> changed, ChangedDays<V> next) {
        var last = changed.isEmpty() ? null : changed.getLast();
        if (last != null && last.goesOnIn(next)) {
            var days = new Period(last.days().from(), next.days().to());
            changed.set(changed.size() - 1, new ChangedDays<>(days, next.before(), next.after()));
        } else {
            changed.add(next);
        }
    }

    private static <V> @Nullable V on(LocalDate day, List<Row<V>> believed) {
        return believed.stream()
                .filter(row -> row.heldOn(day))
                .findFirst()
                .map(Row::value)
                .orElse(null);
    }
}
