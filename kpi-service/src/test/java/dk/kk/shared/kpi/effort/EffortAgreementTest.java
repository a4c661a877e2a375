package dk.kk.shared.kpi.effort;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.ledger.Facts;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The function, the statement and brute force say the same of random efforts. No other test has an effort in these years. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EffortAgreementTest {

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    @Inject
    HeardEffort heard;

    @Inject
    EffortRows rows;

    @Inject
    Facts facts;

    @Inject
    Figures known;

    @Inject
    BusinessClock clock;

    @Test
    void function_and_statement_say_what_brute_force_says_at_both_clocks_in_whatever_order_events_are_heard() {
        var efforts = new ArrayList<RandomEffort>();
        for (var seed = 1; seed <= 25; seed++) {
            var random = new Random(seed);
            var effort = new RandomEffort(random);
            efforts.add(effort);
            var events = new ArrayList<ToldEvent>(
                    effort.told.stream().map(state -> state.told(2)).toList());
            effort.toldBefore.forEach(state -> events.add(state.told(1)));
            Polls.shuffled(events, random).forEach(inbox::receive);
            agree(efforts, random, "seed " + seed);
        }
    }

    private void agree(List<RandomEffort> efforts, Random random, String which) {
        for (var round = 0; round < 8; round++) {
            var from = RandomEffort.MONDAY.plusDays(random.nextInt(30) - 4L);
            var span = new Span(from, from.plusDays(random.nextInt(30)));
            var days = new EffortDays(span, RandomEffort.MONDAY.plusDays(random.nextInt(60)), Learnt.someDay(random));
            var months = 1 + random.nextInt(18);
            var figures = new EffortFigures(database, SetTargets.months(months));
            var measure = new MeasureEffort(heard, rows, figures, facts, known, SetTargets.months(months), clock);
            var expected = new EffortOracle(days, months).of(efforts);
            assertThat(measure.counted(days)).as("%s, %s", which, days).isEqualTo(expected);
            assertThat(figures.of(days)).as("%s, %s in SQL", which, days).isEqualTo(expected);
        }
    }
}
