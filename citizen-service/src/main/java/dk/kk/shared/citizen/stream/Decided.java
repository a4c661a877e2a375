package dk.kk.shared.citizen.stream;

import dk.kk.shared.platform.days.Periods;
import dk.kk.shared.platform.timeline.DatedValue;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.util.List;
import java.util.stream.Stream;

/**
 * What somebody decided of an alias' days before it was merged.
 *
 * @param had by the alias: what it has again when it is parted
 * @param taken of that, what the citizen took over: on days of which nothing was decided there
 * @param own what was decided of the citizen before
 */
public record Decided<V>(List<DatedValue<V>> had, List<DatedValue<V>> taken, List<DatedValue<V>> own) {

    public static <V> Decided<V> of(Timeline<V> alias) {
        return new Decided<>(alias.current().stream().map(Decided::dated).toList(), List.of(), List.of());
    }

    public Decided<V> takenOver(Timeline<V> citizen) {
        var free = new Periods(citizen.current().stream().map(Row::days).toList());
        var taken = had.stream()
                .flatMap(held -> Periods.of(held.days()).without(free).periods().stream()
                        .map(days -> new DatedValue<>(held.value(), days)))
                .toList();
        return new Decided<>(
                had, taken, citizen.current().stream().map(Decided::dated).toList());
    }

    /** The citizen's days with what is taken over. */
    public List<DatedValue<V>> joined(Timeline<V> citizen) {
        return Stream.concat(citizen.current().stream().map(Decided::dated), taken.stream())
                .toList();
    }

    /** The citizen's days without what was taken over and is still so: what was decided since stays. */
    public List<DatedValue<V>> left(Timeline<V> citizen) {
        return citizen.current().stream()
                .flatMap(row -> Periods.of(row.days()).without(takenOf(row.value())).periods().stream()
                        .map(days -> new DatedValue<>(row.value(), days)))
                .toList();
    }

    private Periods takenOf(V value) {
        return new Periods(taken.stream()
                .filter(held -> held.value().equals(value))
                .map(DatedValue::days)
                .toList());
    }

    private static <V> DatedValue<V> dated(Row<V> row) {
        return new DatedValue<>(row.value(), row.days());
    }
}
