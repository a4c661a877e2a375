package dk.kk.shared.citizen.stream;

import static java.util.Comparator.comparing;

import dk.kk.shared.citizen.stream.Difference.ChangedDays;
import dk.kk.shared.platform.timeline.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became other in a stream between two moments of knowing.
 *
 * @param added rows believed at {@code to} and not at {@code from}
 * @param superseded rows believed at {@code from} and not at {@code to}
 * @param days on which another value holds
 */
@Schema(name = "StreamDifference")
public record StreamDifference(
        UUID citizenId,
        Instant from,
        Instant to,
        List<DifferentRow> added,
        List<DifferentRow> superseded,
        List<DifferentDays> days) {

    /**
     * @param of which of the stream's timelines: the administration, the target group; null where there is one
     * @param value in codes, in the order in which the stream names them
     */
    @Schema(name = "DifferentRow")
    public record DifferentRow(
            @Nullable String of,
            List<String> value,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    /** @param before null: nothing held; so with {@code after} */
    @Schema(name = "DifferentDays")
    public record DifferentDays(
            @Nullable String of,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable List<String> before,
            @Nullable List<String> after) {}

    public static StreamDifference nothing(UUID citizen, TwoMoments moments) {
        return new StreamDifference(citizen, moments.from(), moments.to(), List.of(), List.of(), List.of());
    }

    /** With a timeline more. */
    public <V> StreamDifference and(@Nullable String of, List<Row<V>> rows, Function<V, List<String>> codes) {
        var difference = Difference.between(rows, from, to);
        return new StreamDifference(
                citizenId,
                from,
                to,
                with(added, rows(of, difference.added(), codes)),
                with(superseded, rows(of, difference.superseded(), codes)),
                with(
                        days,
                        difference.days().stream()
                                .map(changed -> days(of, changed, codes))
                                .toList()));
    }

    private static <V> List<DifferentRow> rows(
            @Nullable String of, List<Row<V>> rows, Function<V, List<String>> codes) {
        return rows.stream()
                .map(row -> new DifferentRow(
                        of,
                        codes.apply(row.value()),
                        row.validFrom(),
                        row.validTo(),
                        row.recordedAt(),
                        row.supersededAt()))
                .sorted(comparing(DifferentRow::validFrom).thenComparing(DifferentRow::recordedAt))
                .toList();
    }

    private static <V> DifferentDays days(
            @Nullable String of, ChangedDays<V> changed, Function<V, List<String>> codes) {
        return new DifferentDays(
                of,
                changed.days().from(),
                changed.days().to(),
                changed.before() == null ? null : codes.apply(changed.before()),
                changed.after() == null ? null : codes.apply(changed.after()));
    }

    private static <T> List<T> with(List<T> these, List<T> more) {
        var all = new ArrayList<>(these);
        all.addAll(more);
        return List.copyOf(all);
    }
}
