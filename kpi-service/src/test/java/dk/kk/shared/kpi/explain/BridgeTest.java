package dk.kk.shared.kpi.explain;

import static dk.kk.shared.kpi.definition.Population.ALL_SHARED_MATCH_4_5;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.RandomCitizen;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Oracle;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BridgeTest {

    private static final LocalDate NOVEMBER_2007 = LocalDate.of(2007, 11, 30);
    private static final int PAIRS = 1_000;

    @Inject
    Oracle oracle;

    @Inject
    Bridges bridges;

    @Test
    void a_bridge_sums_exactly_between_any_two_days_as_known_on_any_two_days() {
        var random = new Random(19);
        QuarkusTransaction.begin();
        try {
            oracle.forgetAll();
            oracle.hear(IntStream.range(0, 12)
                    .mapToObj(_ -> new RandomCitizen(random, NOVEMBER_2007))
                    .flatMap(citizen -> citizen.history().stream())
                    .map(said -> said.told(1))
                    .toList());
            for (var pair = 0; pair < PAIRS; pair++) {
                var goal = Goal.values()[pair % Goal.values().length];
                var from = day(random);
                var to = day(random);
                var bridge = bridges.between(from, to, goal, ALL_SHARED_MATCH_4_5);

                var corrected = requireNonNull(bridge.corrected());
                var happened = requireNonNull(bridge.happened());
                assertThat(requireNonNull(bridge.from().numerator()) + corrected.numerator() + happened.numerator())
                        .as("%s of %s to %s", goal, from, to)
                        .isEqualTo(bridge.to().numerator())
                        .isEqualTo(count(goal.measure(), oracle.on(to)));
                assertThat(requireNonNull(bridge.from().denominator())
                                + corrected.denominator()
                                + happened.denominator())
                        .as("%s of %s to %s", goal, from, to)
                        .isEqualTo(bridge.to().denominator())
                        .isEqualTo(count(Measure.COUNTED, oracle.on(to)));
            }
        } finally {
            QuarkusTransaction.rollback();
        }
    }

    @Test
    void each_citizen_who_moved_is_in_one_number() {
        var stays = UUID.randomUUID();
        var gains = UUID.randomUUID();
        var loses = UUID.randomUUID();
        var leaves = UUID.randomUUID();
        var comes = UUID.randomUUID();

        assertThat(Flow.between(
                        Map.of(stays, true, gains, false, loses, true, leaves, true),
                        Map.of(stays, true, gains, true, loses, false, comes, false)))
                .isEqualTo(new Flow(0, 1, 1, 0, 1, 1));
    }

    private static long count(Measure measure, Cube cube) {
        return cube.count(measure, ALL_SHARED_MATCH_4_5);
    }

    private static FigureDay day(Random random) {
        return new FigureDay(RandomCitizen.dateAround(random, NOVEMBER_2007), RandomCitizen.someDayOfKnowing(random));
    }
}
