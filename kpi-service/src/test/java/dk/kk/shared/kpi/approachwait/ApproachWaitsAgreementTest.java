package dk.kk.shared.kpi.approachwait;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.Polls;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.kpi.waiting.Span;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The function, the statement and brute force say the same of random approaches. No other test has approaches on these days. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ApproachWaitsAgreementTest {
    private static final int SEEDS = 80;
    private static final BusinessClock CLOCK = BusinessClock.at(RandomApproach.DAY
            .plusDays(1)
            .atStartOfDay(BusinessClock.COPENHAGEN)
            .toInstant());

    /** What is kept from one test to the next. */
    private static final List<RandomApproach> KEPT = new ArrayList<>();

    @Inject
    HeardApproaches approaches;

    @Inject
    RecountApproaches recount;

    @Inject
    Inbox inbox;

    @Test
    void function_and_statement_say_what_brute_force_says() {
        for (var seed = 1; seed <= SEEDS; seed++) {
            var random = new Random(seed);
            QuarkusTransaction.begin();
            try {
                var asked = new ArrayList<>(some(random, seed).stream() // small ones first
                        .map(approach -> switch (random.nextInt(4)) {
                            case 0 -> approach.registered(random);
                            case 1 -> approach.alwaysKnown();
                            default -> approach;
                        })
                        .toList());
                approaches.keep(asked.stream().map(RandomApproach::heard).toList());
                asked.addAll(KEPT);
                var span = span(random);
                for (var knownAt : days(random)) {
                    assertAgreement(asked, span, knownAt, "seed " + seed);
                }
            } finally {
                QuarkusTransaction.rollback();
            }
        }
    }

    @Test
    void figures_are_the_same_in_whatever_order_events_are_heard_and_however_often() {
        var random = new Random(1_000);
        for (var round = 1; round <= 6; round++) {
            var first = some(random, 20);
            var second = first.stream().map(approach -> approach.next(random)).toList();
            var events =
                    new ArrayList<>(first.stream().map(RandomApproach::told).toList());
            events.addAll(second.stream().map(RandomApproach::told).toList());
            Polls.shuffled(events, random).forEach(inbox::receive);
            KEPT.addAll(second);
            var span = new Span(RandomApproach.DAY.minusDays(2), RandomApproach.DAY.plusDays(2));
            for (var knownAt : days(random)) {
                assertAgreement(KEPT, span, knownAt, "round " + round);
            }
        }
    }

    private void assertAgreement(List<RandomApproach> asked, Span span, @Nullable LocalDate knownAt, String which) {
        var moment = MeasuredMoment.of(knownAt, CLOCK);
        var expected = new WaitingOracle(span, moment).of(asked);
        assertThat(GroupWaits.of(approaches.of(span, moment), moment.now()))
                .as("%s, known at %s", which, knownAt)
                .isEqualTo(expected);
        assertThat(recount.of(span, moment))
                .as("%s, known at %s, in SQL", which, knownAt)
                .isEqualTo(expected);
    }

    /** Now, and some days on which there is something to learn. */
    private static List<@Nullable LocalDate> days(Random random) {
        return Arrays.asList(null, RandomApproach.day(random), RandomApproach.day(random));
    }

    private static List<RandomApproach> some(Random random, int many) {
        return IntStream.range(0, many).mapToObj(_ -> RandomApproach.of(random)).toList();
    }

    private static Span span(Random random) {
        var from = RandomApproach.DAY.plusDays(random.nextInt(4) - 2);
        return new Span(from, from.plusDays(random.nextInt(3)));
    }
}
