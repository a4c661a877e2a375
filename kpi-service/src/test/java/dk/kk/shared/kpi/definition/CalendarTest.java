package dk.kk.shared.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.Said;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.Folded;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** On random histories, day by day. */
class CalendarTest {

    private static final int SEEDS = 150;
    private static final LocalDate NOVEMBER_2007 = LocalDate.of(2007, 11, 30);

    @Test
    void nothing_changes_before_the_day_that_was_foretold() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var known = facts(seed);
            var foretold = Standing.of(known, NOVEMBER_2007.minusDays(400));
            for (var day = NOVEMBER_2007.minusDays(399);
                    day.isBefore(NOVEMBER_2007.plusDays(500));
                    day = day.plusDays(1)) {
                var now = Standing.of(known, day);
                if (isBefore(day, foretold.nextChangeOn())) {
                    assertThat(now).as("seed %d on %s", seed, day).isEqualTo(foretold);
                }
                foretold = now;
            }
        }
    }

    @Test
    void a_definition_says_of_a_citizen_what_the_standing_says() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var known = facts(seed);
            var standing = Standing.of(known, NOVEMBER_2007);
            var cell = standing.cell();
            for (var population : Population.values()) {
                for (var measure : Measure.values()) {
                    var answer = new Definition(measure, population).on(known, NOVEMBER_2007);
                    var inside = cell != null && population.includes(cell);
                    assertThat(answer.cell()).as("seed %d", seed).isEqualTo(cell);
                    assertThat(answer.inDenominator()).as("seed %d", seed).isEqualTo(inside);
                    assertThat(answer.inNumerator())
                            .as("seed %d, %s of %s", seed, measure, population)
                            .isEqualTo(inside && standing.measures().contains(measure));
                    assertThat(answer.nextChangeOn() == null
                                    || !isBefore(answer.nextChangeOn(), standing.nextChangeOn()))
                            .as("seed %d: %s before %s", seed, answer.nextChangeOn(), standing.nextChangeOn())
                            .isTrue();
                }
            }
        }
    }

    /** The length of months is where adding and taking away differ. */
    @Test
    void the_first_day_beyond_some_months_is_the_first_from_which_they_do_not_reach_back() {
        for (var date = LocalDate.of(2007, 8, 1); date.isBefore(LocalDate.of(2008, 9, 1)); date = date.plusDays(1)) {
            for (var months : List.of(6, 9, 12)) {
                var beyond = FactsOnDay.firstDayBeyond(date, months);
                assertThat(beyond.minusMonths(months)).isAfter(date);
                assertThat(beyond.minusDays(1).minusMonths(months)).isBeforeOrEqualTo(date);
            }
        }
    }

    private static List<Fact> facts(int seed) {
        var history = new RandomCitizen(new Random(seed), NOVEMBER_2007).history();
        return Folded.known(history.toArray(Said[]::new));
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isBefore(other);
    }
}
