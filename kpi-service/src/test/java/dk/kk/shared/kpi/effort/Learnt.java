package dk.kk.shared.kpi.effort;

import dk.kk.shared.platform.clock.BusinessClock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was learnt of something, one row after the other, each held for true until the next. */
record Learnt<T>(List<T> rows, List<Instant> recordedAt) {
    /** Shortly before midnight in Copenhagen and after, in winter and in summer, and at other times. */
    private static final List<Instant> KNOWINGS = Stream.of(
                    "2001-02-01T10:00:00Z",
                    "2001-03-08T22:59:59Z",
                    "2001-03-08T23:00:00Z",
                    "2001-03-20T10:00:00Z",
                    "2001-03-31T21:59:59Z",
                    "2001-03-31T22:00:00Z",
                    "2001-04-20T11:00:00Z")
            .map(Instant::parse)
            .toList();

    /** Known long before anybody asks, and never said otherwise. */
    static <T> Learnt<T> longAgo(T row) {
        return new Learnt<>(List.of(row), List.of(Instant.parse("1990-01-01T10:00:00Z")));
    }

    /** One to three rows. */
    static <T> Learnt<T> some(Random random, Supplier<T> row) {
        var recordedAt = instants(random, 1 + random.nextInt(3));
        return new Learnt<>(recordedAt.stream().map(_ -> row.get()).toList(), recordedAt);
    }

    /** So many, in order. */
    static List<Instant> instants(Random random, int many) {
        var all = new ArrayList<>(KNOWINGS);
        while (all.size() > many) {
            all.remove(random.nextInt(all.size()));
        }
        return all;
    }

    /** What was learnt before the last row, if anything was. */
    Learnt<T> before() {
        var earlier = Math.max(1, rows.size() - 1);
        return new Learnt<>(rows.subList(0, earlier), recordedAt.subList(0, earlier));
    }

    /** On which something was learnt, or the day before or after; null: now. */
    static @Nullable LocalDate someDay(Random random) {
        var day = BusinessClock.dayOf(KNOWINGS.get(random.nextInt(KNOWINGS.size())));
        return random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(3) - 1L);
    }

    /** The last that was learnt by midnight after the day. */
    Optional<T> by(@Nullable LocalDate day) {
        return IntStream.range(0, rows.size())
                .filter(at -> isPast(recordedAt.get(at), day))
                .mapToObj(rows::get)
                .reduce((_, later) -> later);
    }

    /** @param day null: everything is */
    static boolean isPast(Instant instant, @Nullable LocalDate day) {
        return day == null
                || instant.isBefore(
                        day.plusDays(1).atStartOfDay(BusinessClock.COPENHAGEN).toInstant());
    }

    /** As events tell it. */
    List<Map<String, @Nullable Object>> told(Function<T, Map<String, @Nullable Object>> row) {
        return IntStream.range(0, rows.size())
                .mapToObj(at -> {
                    var told = row.apply(rows.get(at));
                    told.put("recordedAt", recordedAt.get(at));
                    told.put("supersededAt", at + 1 < rows.size() ? recordedAt.get(at + 1) : null);
                    return told;
                })
                .toList();
    }
}
