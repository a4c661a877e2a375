package dk.kk.shared.citizen.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.stream.Difference.ChangedDays;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.timeline.Row;
import dk.kk.shared.platform.timeline.Timeline;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** By example, and of random timelines against a look at each day as believed at each of both moments. */
class DifferenceTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final Instant START = Instant.parse("2007-03-01T08:00:00Z");
    private static final int DAYS = 30;

    @Test
    void a_correction_of_some_days_shows_these_days_and_the_rows_that_took_their_place() {
        var first = Timeline.<String>empty().change(day(0), "4", at(1)).timeline();
        var timeline = first.correct(day(5), day(10), "5", at(2)).timeline();

        var difference = Difference.between(timeline.rows(), at(1), at(2));
        assertThat(difference.days()).containsExactly(new ChangedDays<>(new Period(day(5), day(10)), "4", "5"));
        assertThat(difference.superseded()).extracting(Row::validFrom).containsExactly(day(0));
        assertThat(difference.added()).extracting(Row::validFrom).containsExactlyInAnyOrder(day(0), day(5), day(10));
    }

    @Test
    void what_came_and_went_between_the_moments_is_no_difference() {
        var first = Timeline.<String>empty().change(day(0), "4", at(1)).timeline();
        var wrong = first.correct(day(5), null, "5", at(2)).timeline();
        var timeline = wrong.correct(day(5), null, "4", at(3)).timeline();

        assertThat(Difference.between(timeline.rows(), at(1), at(3)).days()).isEmpty();
        assertThat(Difference.between(timeline.rows(), at(0), at(3)).days())
                .containsExactly(new ChangedDays<>(Period.since(day(0)), null, "4"));
    }

    @Test
    void on_every_day_the_difference_is_that_of_what_was_believed_at_both_moments() {
        for (var seed = 0; seed < 2_000; seed++) {
            var random = new Random(seed);
            var steps = 1 + random.nextInt(6);
            var timeline = random(random, steps);
            var from = at(random.nextInt(steps + 2));
            var to = from.plus(Duration.ofHours(random.nextInt(steps + 1)));
            var difference = Difference.between(timeline.rows(), from, to);
            for (var n = -1; n < DAYS + 2; n++) {
                agrees(
                        difference,
                        timeline,
                        from,
                        to,
                        day(n),
                        "seed %s, day %s, %s to %s".formatted(seed, n, from, to));
            }
            rowsAgree(difference, timeline, from, to);
            for (var i = 1; i < difference.days().size(); i++) {
                var earlier = difference.days().get(i - 1);
                var later = difference.days().get(i);
                var meet = Objects.equals(earlier.days().to(), later.days().from());
                assertThat(meet && same(earlier, later))
                        .as("seed %s: as long as they can be", seed)
                        .isFalse();
            }
        }
    }

    private static void agrees(
            Difference<String> difference,
            Timeline<String> timeline,
            Instant from,
            Instant to,
            LocalDate day,
            String because) {
        var before = timeline.asOf(day, from).orElse(null);
        var after = timeline.asOf(day, to).orElse(null);
        var found = difference.days().stream()
                .filter(changed -> changed.days().contains(day))
                .toList();
        if (Objects.equals(before, after)) {
            assertThat(found).as(because).isEmpty();
        } else {
            assertThat(found).as(because).hasSize(1);
            assertThat(found.getFirst().before()).as(because).isEqualTo(before);
            assertThat(found.getFirst().after()).as(because).isEqualTo(after);
        }
    }

    private static void rowsAgree(Difference<String> difference, Timeline<String> timeline, Instant from, Instant to) {
        for (var row : timeline.rows()) {
            assertThat(difference.added().contains(row)).isEqualTo(believed(row, to) && !believed(row, from));
            assertThat(difference.superseded().contains(row)).isEqualTo(believed(row, from) && !believed(row, to));
        }
    }

    private static boolean believed(Row<String> row, Instant at) {
        var gone = row.supersededAt();
        return row.recordedAt().compareTo(at) <= 0 && (gone == null || gone.compareTo(at) > 0);
    }

    private static boolean same(ChangedDays<String> some, ChangedDays<String> other) {
        return Objects.equals(some.before(), other.before()) && Objects.equals(some.after(), other.after());
    }

    private static Timeline<String> random(Random random, int steps) {
        var timeline = Timeline.<String>empty();
        var before = new ArrayList<Timeline<String>>();
        for (var step = 1; step <= steps; step++) {
            before.add(timeline);
            if (random.nextInt(4) == 0) { // what was said since is taken back
                timeline = timeline.restate(before.get(random.nextInt(step)), at(step))
                        .timeline();
                continue;
            }
            var from = day(random.nextInt(DAYS));
            @Nullable LocalDate to = random.nextBoolean() ? null : from.plusDays(1 + random.nextInt(DAYS));
            @Nullable String value = random.nextInt(4) == 0 ? null : String.valueOf(random.nextInt(3));
            timeline = timeline.correct(from, to, value, at(step)).timeline();
        }
        return timeline;
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }

    private static Instant at(int step) {
        return START.plus(Duration.ofHours(step));
    }
}
