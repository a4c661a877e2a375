package dk.kk.shared.citizen.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.stream.DayStatements.Correction;
import dk.kk.shared.citizen.stream.DayStatements.Turn;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.timeline.DatedValue;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What held follows from what was said, in whatever order it is looked at; tried against a look at every day. */
class DayStatementsTest {
    private static final LocalDate FIRST = LocalDate.of(2007, 1, 1);
    private static final int DAYS = 30;

    @Test
    void a_turn_that_comes_late_does_not_hide_the_next_one_that_says_what_held_before() {
        var statements = DayStatements.<String>none()
                .and(turn(0, "4", 1))
                .and(turn(20, "4", 1))
                .and(turn(10, "5", 2));

        assertThat(statements.days()).containsExactly(held("4", 0, 10), held("5", 10, 20), held("4", 20, null));
    }

    @Test
    void a_correction_stands_over_older_turns_and_over_news_of_earlier_days() {
        var statements = DayStatements.<String>none()
                .and(turn(0, "4", 1))
                .and(new Correction<>(new Period(day(10), day(20)), "5", 2))
                .and(turn(5, "3", 3));

        assertThat(statements.days())
                .containsExactly(held("4", 0, 5), held("3", 5, 10), held("5", 10, 20), held("3", 20, null));
    }

    @Test
    void news_of_a_day_that_was_corrected_before_holds_from_then_on() {
        var statements = DayStatements.<String>none()
                .and(new Correction<>(Period.since(day(0)), "5", 1))
                .and(turn(10, "3", 2));

        assertThat(statements.days()).containsExactly(held("5", 0, 10), held("3", 10, null));
    }

    @Test
    void on_every_day_the_last_turn_or_a_correction_holds() {
        for (var seed = 0; seed < 3_000; seed++) {
            var random = new Random(seed);
            var turns = Stream.generate(() -> turn(random.nextInt(DAYS), value(random), random.nextInt(1_000_000)))
                    .limit(random.nextInt(6))
                    .toList();
            var corrections = Stream.generate(() -> correction(random))
                    .limit(random.nextInt(4))
                    .toList();
            var held = new DayStatements<>(turns, corrections).days();
            for (var n = 0; n < DAYS + 5; n++) {
                var day = day(n);
                var found = held.stream()
                        .filter(dated -> dated.days().contains(day))
                        .map(DatedValue::value)
                        .toList();
                assertThat(found)
                        .as("seed %s, day %s of %s and %s", seed, n, turns, corrections)
                        .isEqualTo(Stream.ofNullable(expected(turns, corrections, n))
                                .toList());
            }
        }
    }

    /** Walks from the first day on and remembers the turn that holds. */
    private static @Nullable String expected(List<Turn<String>> turns, List<Correction<String>> corrections, int n) {
        Turn<String> holds = null;
        for (var i = 0; i <= n; i++) {
            for (var turn : turns) {
                if (turn.day().equals(day(i))
                        && (holds == null || holds.day().isBefore(day(i)) || turn.said() > holds.said())) {
                    holds = turn;
                }
            }
        }
        Correction<String> newest = null;
        for (var correction : corrections) {
            var to = correction.days().to();
            var covers = !correction.days().from().isAfter(day(n)) && (to == null || to.isAfter(day(n)));
            if (covers && (newest == null || correction.said() > newest.said())) {
                newest = correction;
            }
        }
        if (holds == null || newest == null) {
            return holds != null ? holds.value() : newest == null ? null : newest.value();
        }
        var yields = holds.said() > newest.said()
                && !holds.day().isBefore(newest.days().from());
        return yields ? holds.value() : newest.value();
    }

    private static Correction<String> correction(Random random) {
        var from = random.nextInt(DAYS);
        var to = random.nextBoolean() ? null : day(from + 1 + random.nextInt(DAYS));
        return new Correction<>(new Period(day(from), to), value(random), random.nextInt(1_000_000));
    }

    private static @Nullable String value(Random random) {
        return random.nextInt(4) == 0 ? null : String.valueOf(random.nextInt(3));
    }

    private static Turn<String> turn(int day, @Nullable String value, long said) {
        return new Turn<>(day(day), value, said);
    }

    private static DatedValue<String> held(String value, int from, @Nullable Integer to) {
        return new DatedValue<>(value, day(from), to == null ? null : day(to));
    }

    private static LocalDate day(int n) {
        return FIRST.plusDays(n);
    }
}
