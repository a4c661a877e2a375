package dk.kk.shared.citizen.register;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.citizen.register.Endings.ToldEnding;
import dk.kk.shared.platform.problem.RuleViolation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EndingsTest {
    private static final LocalDate FIRST = LocalDate.of(2008, 1, 1);
    private static final int DAYS = 40;
    private static final LocalDate TODAY = FIRST.plusDays(30);
    private static final Instant BEGIN = Instant.parse("2008-02-01T08:00:00Z");

    /** The oracle: the days of a calendar on which the citizen is gone, as they were known after each word; a word is undone by looking up what was before it. */
    @Test
    void on_both_clocks_the_days_gone_are_those_of_a_calendar_that_is_coloured_day_by_day() {
        for (var seed = 0; seed < 500; seed++) {
            var random = new Random(seed);
            var endings = Endings.NONE;
            var known = new ArrayList<boolean[]>();
            var calendar = new boolean[DAYS];
            var before = new ArrayDeque<boolean[]>();
            for (var step = 0; step < 20; step++) {
                var at = BEGIN.plusSeconds(step);
                var day = random.nextInt(DAYS);
                try {
                    var gone = before.size() % 2 == 1; // an end, a return, an end
                    if (random.nextInt(3) == 0 && (gone || random.nextBoolean())) {
                        endings = gone
                                ? endings.corrected(EndingMistake.NEVER_HAPPENED, at)
                                : endings.returnCorrected(ReturnMistake.NEVER_HAPPENED, at);
                        calendar = before.pop();
                    } else {
                        endings = gone
                                ? endings.returned(FIRST.plusDays(day), TODAY, at)
                                : endings.ended(FIRST.plusDays(day), EndReason.MOVED, TODAY, at);
                        before.push(calendar);
                        calendar = coloured(calendar, day, !gone);
                    }
                } catch (RuleViolation refused) {
                    assertThat(refused.code())
                            .isIn(
                                    "citizen-not-returned",
                                    "ending-in-the-future",
                                    "ending-before-return",
                                    "return-in-the-future",
                                    "return-before-ending");
                }
                known.add(calendar);
            }
            for (var step = 0; step < known.size(); step++) {
                assertThat(gone(endings.told(), BEGIN.plusSeconds(step)))
                        .as("seed %d as known after step %d: %s", seed, step, endings)
                        .containsExactly(known.get(step));
            }
        }
    }

    @Test
    void what_is_known_of_a_return_can_be_known_of_the_end_that_it_followed() {
        for (var mistake : ReturnMistake.values()) {
            assertThat(mistake.ofEnding().name()).isEqualTo(mistake.name());
        }
    }

    @Test
    void what_was_so_for_no_moment_is_told_to_nobody() {
        var endings =
                Endings.NONE.ended(FIRST, EndReason.DEAD, TODAY, BEGIN).corrected(EndingMistake.WRONG_CITIZEN, BEGIN);
        assertThat(endings.told()).isEmpty();
        assertThat(endings.said()).extracting(Ending::mistake).containsExactly(EndingMistake.WRONG_CITIZEN);
    }

    private static boolean[] coloured(boolean[] before, int from, boolean gone) {
        var after = before.clone();
        Arrays.fill(after, from, DAYS, gone);
        return after;
    }

    private static boolean[] gone(List<ToldEnding> told, Instant at) {
        var days = new boolean[DAYS];
        for (var i = 0; i < DAYS; i++) {
            var day = FIRST.plusDays(i);
            days[i] = told.stream()
                    .filter(row -> !row.recordedAt().isAfter(at))
                    .filter(row ->
                            row.supersededAt() == null || row.supersededAt().isAfter(at))
                    .anyMatch(row -> !row.endedOn().isAfter(day)
                            && (row.returnedOn() == null || row.returnedOn().isAfter(day)));
        }
        return days;
    }
}
