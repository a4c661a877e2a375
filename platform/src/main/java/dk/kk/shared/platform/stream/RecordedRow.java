package dk.kk.shared.platform.stream;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How a thing stood, as recorded at some time. Such rows only ever follow each other: the next one supersedes the last. */
public interface RecordedRow {
    Instant recordedAt();

    /** When the row after these is recorded: now, but never before the last. */
    static Instant nextTime(List<? extends RecordedRow> rows, BusinessClock clock) {
        return rows.isEmpty()
                ? clock.instant()
                : Revision.notBefore(rows.getLast().recordedAt(), clock);
    }

    /**
     * The rows as they are told, each with the time that superseded it.
     *
     * @param view given a row and its {@code supersededAt}, null for the one that holds
     */
    static <R extends RecordedRow, V> List<V> told(List<R> rows, BiFunction<R, @Nullable Instant, V> view) {
        return IntStream.range(0, rows.size())
                .mapToObj(i -> view.apply(
                        rows.get(i), i + 1 < rows.size() ? rows.get(i + 1).recordedAt() : null))
                .toList();
    }
}
