package dk.kk.shared.kpi.dutymeasure;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.RandomMerges;
import dk.kk.shared.kpi.movement.Oracle;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The functions, the statement and brute force say the same of random stops. No other test has stops on these days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitsAgreementTest {

    private static final int SEEDS = 60;
    private static final BusinessClock CLOCK = BusinessClock.at(
            RandomStop.DAY.plusDays(5).atStartOfDay(BusinessClock.COPENHAGEN).toInstant());

    /** What is kept from one test to the next. */
    private static final List<RandomStop> KEPT = new ArrayList<>();

    private static final List<RandomMerges> KEPT_MERGES = new ArrayList<>();

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
                var merges = merges(stops, random);
                stops.forEach(stop -> ledger.hear(stop.told()));
                ledger.hear(merges.newest());
                stops.addAll(KEPT);
                var all = new ArrayList<>(KEPT_MERGES);
                all.add(merges);
                var span = span(random);
                for (var knownAt : days(random)) {
                    assertAgreement(stops, all, span, knownAt, "seed " + seed);
                }
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
            var merges = merges(first, random);
            events.addAll(merges.told());
            KEPT_MERGES.add(merges);
            Polls.shuffled(events, random).forEach(inbox::receive);
            for (var i = 0; i < first.size(); i++) {
                KEPT.add(second.get(i).raisedAt() == null ? second.get(i).alertedAs(first.get(i)) : second.get(i));
            }
            for (var knownAt : days(random)) {
                assertAgreement(
                        KEPT,
                        KEPT_MERGES,
                        new Span(RandomStop.DAY.minusDays(2), RandomStop.DAY.plusDays(40)),
                        knownAt,
                        "round " + round);
            }
        }
    }

    private static RandomMerges merges(List<RandomStop> stops, Random random) {
        var instants =
                IntStream.range(0, 4).mapToObj(_ -> RandomStop.instant(random)).toList();
        return new RandomMerges(
                random, stops.stream().map(RandomStop::citizenId).toList(), instants);
    }

    private void assertAgreement(
            List<RandomStop> stops, List<RandomMerges> merges, Span span, @Nullable LocalDate knownAt, String which) {
        var moment = MeasuredMoment.of(knownAt, CLOCK);
        var begun = courses.of(span, moment);
        for (var measure : DutyMeasure.values()) {
            var expected =
                    new WaitsOracle(workingDays, (id, at) -> seenAs(merges, id, at), span, moment).of(measure, stops);
            assertThat(MeasuredDuty.of(measure, begun, workingDays, moment.now()))
                    .as("%s, known at %s", which, knownAt)
                    .isEqualTo(expected);
            assertThat(recount.of(measure, span, moment))
                    .as("%s, known at %s, in SQL", which, knownAt)
                    .isEqualTo(expected);
        }
    }

    /** Now, and some days on which there is something to learn. */
    private static List<@Nullable LocalDate> days(Random random) {
        return Arrays.asList(null, RandomStop.day(random), RandomStop.day(random));
    }

    private static UUID seenAs(List<RandomMerges> merges, UUID id, @Nullable Instant at) {
        return merges.stream()
                .map(some -> some.seenAs(id, at))
                .filter(citizen -> !citizen.equals(id))
                .findFirst()
                .orElse(id);
    }

    private static List<RandomStop> stops(Random random, int many) {
        return IntStream.range(0, many).mapToObj(_ -> RandomStop.of(random)).toList();
    }

    private static Span span(Random random) {
        var from = RandomStop.DAY.plusDays(random.nextInt(3) - 2);
        return new Span(from, from.plusDays(random.nextInt(3) * 15));
    }
}
