package dk.kk.shared.kpi.dutymeasure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.movement.Oracle;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.openinghours.WorkingDays;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The functions, the statement and brute force say the same of random stops. No other test has stops on these days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitsAgreementTest {

    private static final int SEEDS = 60;
    private static final Instant NOW =
            RandomStop.DAY.plusDays(5).atStartOfDay(BusinessClock.COPENHAGEN).toInstant();

    /** What is kept from one test to the next. */
    private static final List<RandomStop> KEPT = new ArrayList<>();

    @Inject
    Oracle ledger;

    @Inject
    StopCourses courses;

    @Inject
    RecountWaits recount;

    @Inject
    WorkingDays workingDays;

    @Inject
    Inbox inbox;

    @Test
    void functions_and_statement_say_what_brute_force_says() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            QuarkusTransaction.begin();
            try {
                var stops = new ArrayList<>(stops(random, 1 + seed)); // small ones first
                stops.forEach(stop -> ledger.hear(stop.told()));
                stops.addAll(KEPT);
                assertAgreement(stops, span(random), "seed " + seed);
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    @Test
    void figures_are_the_same_in_whatever_order_stops_and_alerts_are_heard_and_however_often() {
        var random = new Random(1_000);
        for (var round = 1; round <= 6; round++) {
            var first = stops(random, 12);
            var second = first.stream().map(stop -> stop.next(random)).toList();
            var events = new ArrayList<>(
                    first.stream().flatMap(stop -> stop.told().stream()).toList());
            events.addAll(second.stream().flatMap(stop -> stop.told().stream()).toList());
            Polls.shuffled(events, random).forEach(inbox::receive);
            for (var i = 0; i < first.size(); i++) {
                KEPT.add(second.get(i).raisedAt() == null ? second.get(i).alertedAs(first.get(i)) : second.get(i));
            }
            assertAgreement(KEPT, new Span(RandomStop.DAY.minusDays(2), RandomStop.DAY.plusDays(40)), "round " + round);
        }
    }

    private void assertAgreement(List<RandomStop> stops, Span span, String which) {
        var begun = courses.of(span);
        for (var measure : DutyMeasure.values()) {
            var expected = new WaitsOracle(workingDays, span, NOW).of(measure, stops);
            assertThat(MeasuredDuty.of(measure, begun, workingDays, NOW))
                    .as(which)
                    .isEqualTo(expected);
            assertThat(recount.of(measure, span, NOW)).as("%s in SQL", which).isEqualTo(expected);
        }
    }

    private static List<RandomStop> stops(Random random, int many) {
        return IntStream.range(0, many).mapToObj(_ -> RandomStop.of(random)).toList();
    }

    private static Span span(Random random) {
        var from = RandomStop.DAY.plusDays(random.nextInt(3) - 2);
        return new Span(from, from.plusDays(random.nextInt(3) * 15));
    }
}
