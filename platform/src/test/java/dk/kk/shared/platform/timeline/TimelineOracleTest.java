package dk.kk.shared.platform.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Random histories against a brute-force oracle: one array of days per recorded time. */
class TimelineOracleTest {

    private static final LocalDate START = LocalDate.of(2007, 1, 1);
    private static final Instant EPOCH = Instant.parse("2007-07-01T00:00:00Z");
    private static final int SEEDS = 400;

    @Test
    void a_timeline_says_of_every_day_and_time_what_a_day_by_day_record_says() {
        for (var days = 1; days <= 12; days++) {
            for (var seed = 0L; seed < SEEDS; seed++) {
                replay(days, seed);
            }
        }
    }

    /** To replay a failure, call this alone with the days and the seed it printed. */
    private static void replay(int days, long seed) {
        var random = new Random(seed * 31 + days);
        var history = new History(days);
        for (var step = 0; step < 1 + random.nextInt(2 * days + 2); step++) {
            var from = random.nextInt(days);
            var to = random.nextInt(3) == 0 ? days + 1 : from + 1 + random.nextInt(days - from);
            var value = random.nextInt(4) == 0 ? null : String.valueOf(random.nextInt(3));
            var at = EPOCH.plusSeconds(random.nextInt(days + 3));
            try {
                history.put(from, to, value, at);
                history.check();
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("replay(" + days + ", " + seed + "L), step " + step, e);
            }
        }
    }

    /** Day {@code days} stands for all days from there on. */
    private static class History {

        private final int days;
        private final TreeMap<Instant, @Nullable String[]> known = new TreeMap<>();
        private @Nullable String[] now;
        private Timeline<String> timeline = Timeline.empty();
        private Edit<String> whole = new Edit<>(Timeline.empty(), List.of(), List.of());

        History(int days) {
            this.days = days;
            now = new @Nullable String[days + 1];
        }

        void put(int from, int to, @Nullable String value, Instant at) {
            var next = now.clone();
            Arrays.fill(next, from, to, value);
            var edit = edit(from, to, value, at);
            assertThat(edit.isEmpty()).isEqualTo(Arrays.equals(now, next));
            if (!edit.isEmpty()) {
                var recordedAt = known.isEmpty() || known.lastKey().isBefore(at) ? at : known.lastKey();
                checkWrites(edit, recordedAt);
                known.put(recordedAt, next);
            }
            now = next;
            timeline = edit.timeline();
            whole = whole.then(edit);
        }

        private Edit<String> edit(int from, int to, @Nullable String value, Instant at) {
            if (to <= days) {
                return timeline.correct(day(from), day(to), value, at);
            }
            return value == null ? timeline.end(day(from), at) : timeline.change(day(from), value, at);
        }

        /** The rows of the table after the writes are the rows of the timeline. */
        private void checkWrites(Edit<String> edit, Instant recordedAt) {
            var table = new ArrayList<>(timeline.rows());
            for (var row : edit.superseded()) {
                assertThat(table.remove(row.supersededAt(null))).isTrue();
                assertThat(row.supersededAt()).isEqualTo(recordedAt);
                table.add(row);
            }
            assertThat(edit.inserted())
                    .allMatch(row -> row.isCurrent() && row.recordedAt().equals(recordedAt));
            table.addAll(edit.inserted());
            assertThat(table)
                    .containsExactlyInAnyOrderElementsOf(edit.timeline().rows());
        }

        void check() {
            for (var day = 0; day <= days + 1; day++) {
                var index = Math.min(day, days);
                assertThat(timeline.asOf(day(day)).orElse(null)).isEqualTo(now[index]);
                for (var then : known.entrySet()) {
                    assertThat(timeline.asOf(day(day), then.getKey()).orElse(null))
                            .isEqualTo(then.getValue()[index]);
                }
                assertThat(timeline.asOf(day(day), EPOCH.minusSeconds(1))).isEmpty();
            }
            var current = timeline.current();
            for (var i = 1; i < current.size(); i++) {
                var before = current.get(i - 1).dated();
                assertThat(before.days().overlaps(current.get(i).dated().days()))
                        .isFalse();
                assertThat(before.goesOnIn(current.get(i).dated())).isFalse();
            }
            assertThat(whole.superseded()).isEmpty();
            assertThat(whole.inserted()).containsExactlyInAnyOrderElementsOf(timeline.rows());
        }

        private static LocalDate day(int index) {
            return START.plusDays(index);
        }
    }
}
