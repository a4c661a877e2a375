package dk.kk.shared.citizen;

import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ten kills of an import at random places cost nothing and double nothing, though registrations are merged meanwhile. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KilledImportsTest {
    private static final int KILLS = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Inject
    Database database;

    @Inject
    CprNumbers numbers;

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void ten_kills_of_an_import_leave_the_totals_the_register_and_the_events_of_one_that_nobody_disturbed()
            throws Exception {
        var seed = Long.getLong("shared.test.seed", new Random().nextLong());
        var undisturbed = DeliveredTown.fresh();
        var killed = DeliveredTown.fresh();
        try (var kills = new KilledConnections(database)) {
            var before = kills.places();
            var totals = delivered(undisturbed);
            var ids = undisturbed.ids(numbers);
            for (var pair = 0; pair < DeliveredTown.PAIRS; pair++) {
                merge(ids, pair);
            }
            kills.at(places(kills.places() - before, new Random(seed)));

            var disturbed = new DisturbedDelivery(kills, killed);
            var disturbedTotals = disturbed.delivered();

            assertThat(kills.met()).as("seed %s", seed).isEqualTo(KILLS);
            assertThat(disturbed.mergedMeanwhile).as("seed %s", seed).isPositive();
            assertThat(disturbedTotals).as("seed %s", seed).isEqualTo(totals);
            assertAlike(seed, ids, killed.ids(numbers));
        }
        assertThat(delivered(killed))
                .as("seed %s: all is remembered", seed)
                .allSatisfy(counts -> assertThat(counts.get(3)).isEqualTo(counts.getFirst()));
    }

    private void assertAlike(long seed, List<UUID> undisturbed, List<UUID> killed) {
        assertThat(killed).as("seed %s", seed).doesNotHaveDuplicates().hasSameSizeAs(undisturbed);
        assertThat(DeliveredTown.held(database, killed))
                .as("seed %s", seed)
                .isEqualTo(DeliveredTown.held(database, undisturbed));
        assertThat(DeliveredTown.told(database, killed))
                .as("seed %s", seed)
                .isEqualTo(DeliveredTown.told(database, undisturbed));
        assertThat(DeliveredTown.broken(database, killed)).as("seed %s", seed).isEmpty();
    }

    private static List<Long> places(long places, Random random) {
        return random.longs(1, places).distinct().limit(KILLS).sorted().boxed().toList();
    }

    private static List<List<Integer>> delivered(DeliveredTown town) {
        return Stream.concat(Stream.of(town.persons()), town.others().stream())
                .map(file -> file.ended().counts())
                .toList();
    }

    private static void merge(List<UUID> ids, int pair) {
        Call.by(SPECIAL_UNIT)
                .post(
                        "/api/v1/citizens/{id}/merge",
                        Map.of("citizenId", ids.get(2 * pair), "reason", "REGISTERED_TWICE"),
                        ids.get(2 * pair + 1))
                .statusCode(200);
    }

    /** Files that are delivered while somebody merges the next pair whenever an import was killed. */
    private final class DisturbedDelivery {
        private final KilledConnections kills;
        private final DeliveredTown town;
        private int mergedMeanwhile;

        DisturbedDelivery(KilledConnections kills, DeliveredTown town) {
            this.kills = kills;
            this.town = town;
        }

        List<List<Integer>> delivered() throws Exception {
            var totals = new ArrayList<List<Integer>>();
            totals.add(town.persons().ended().counts());
            var ids = town.ids(numbers);
            var before = kills.met();
            try (var source = Executors.newSingleThreadExecutor()) {
                var others = source.submit(() -> town.others().stream()
                        .map(Delivery::ended)
                        .map(Delivery.Outcome::counts)
                        .toList());
                while (!others.isDone()) {
                    await().atMost(PATIENCE).until(() -> kills.met() - before > mergedMeanwhile || others.isDone());
                    if (!others.isDone()) {
                        merge(ids, mergedMeanwhile++);
                    }
                }
                totals.addAll(others.get());
            }
            for (var pair = mergedMeanwhile; pair < DeliveredTown.PAIRS; pair++) {
                merge(ids, pair);
            }
            return totals;
        }
    }
}
