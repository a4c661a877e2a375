package dk.kk.shared.kpi.definition;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.StreamState;
import dk.kk.shared.kpi.ledger.Fact;
import dk.kk.shared.kpi.ledger.FoldedFacts;
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

    /** The length of months is where adding and taking away differ. */
    @Test
    void the_first_day_beyond_some_months_is_the_first_from_which_they_do_not_reach_back() {
        for (var date = LocalDate.of(2007, 8, 1); date.isBefore(LocalDate.of(2008, 9, 1)); date = date.plusDays(1)) {
            for (var months : List.of(6, 9, 12)) {
                var beyond = new Window(months).firstDayBeyond(date);
                assertThat(beyond.minusMonths(months)).isAfter(date);
                assertThat(beyond.minusDays(1).minusMonths(months)).isBeforeOrEqualTo(date);
            }
        }
    }

    private static List<Fact> facts(int seed) {
        var history = new RandomCitizen(new Random(seed), NOVEMBER_2007).history();
        return FoldedFacts.known(history.toArray(StreamState[]::new));
    }

    private static boolean isBefore(LocalDate day, @Nullable LocalDate other) {
        return other == null || day.isBefore(other);
    }
}
