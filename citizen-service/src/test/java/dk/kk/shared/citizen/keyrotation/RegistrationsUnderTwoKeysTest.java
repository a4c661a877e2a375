package dk.kk.shared.citizen.keyrotation;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.cpr.TestVaults;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same number, registered by instances whose keys are not the same, while a rotation begins and goes on. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class RegistrationsUnderTwoKeysTest {
    private static final String START_WAITS = """
            select count(*) as waiting from pg_stat_activity
            where wait_event_type = 'Lock' and query like '%update cpr_index_key%' and datname = current_database()
            """;

    @Inject
    Database database;

    @Inject
    Subjects subjects;

    @Inject
    BackgroundJobs jobs;

    @ConfigProperty(name = "shared.cpr.encryption-key")
    String encryptionKey;

    @ConfigProperty(name = "shared.cpr.index-key")
    String firstKey;

    private IndexInstance toward;
    private IndexInstance back;
    private long before;

    @BeforeEach
    void two_keys() {
        toward = instance("i0", TestVaults.key('i'), Map.of("i1", firstKey));
        back = instance("i1", firstKey, Map.of("i0", TestVaults.key('i')));
        before = database.first("select coalesce(max(id), 0) as id from citizen_cpr", row -> row.number("id"))
                .orElseThrow();
    }

    /** The running service's own key again, for the tests that follow. */
    @AfterEach
    void the_first_key_is_in_force_again() {
        back.start(0);
        back.finish(500);
    }

    @Test
    void a_rotation_waits_for_who_registers_a_number_under_the_former_key_and_then_it_is_taken() throws Exception {
        var number = Town.freshCpr();
        try (var operations = Executors.newSingleThreadExecutor()) {
            var starting = QuarkusTransaction.requiringNew().call(() -> {
                assertThat(formerAlone().assigns(number)).isTrue();
                var start = operations.submit(() -> toward.start(before));
                await().until(() -> database.first(START_WAITS, row -> row.number("waiting") > 0)
                        .orElseThrow());
                return start;
            });
            starting.get();
        }
        assertThat(toward.registers(number)).isFalse();
        assertThat(back.registers(number)).isFalse();
    }

    @Test
    void whoever_registers_whatever_at_once_and_whichever_key_is_brought_into_force_no_number_is_taken_twice()
            throws Exception {
        for (var seed = 0; seed < 5; seed++) {
            var numbers = Stream.generate(Town::freshCpr).limit(30).toList();
            try (var desks = Executors.newFixedThreadPool(3)) {
                var working = Stream.of(toward, back, formerAlone())
                        .map(instance -> desks.submit(registering(instance, numbers)))
                        .toList();
                rotateAtRandom(new Random(seed));
                for (var desk : working) {
                    desk.get();
                }
            }
            back.finish(500);
            toward.finish(500);

            var held = toward.after(before).stream()
                    .map(number -> TestVaults.open(toward.vault(), number).digits())
                    .collect(groupingBy(digits -> digits, counting()));
            assertThat(held.values()).as("seed %s", seed).containsOnly(1L);
            assertThat(held.keySet()).as("seed %s", seed).containsAll(numbers);
        }
    }

    /** Ten starts either way, with chunks between them. */
    private void rotateAtRandom(Random random) {
        for (var n = 0; n < 10; n++) {
            var instance = random.nextBoolean() ? toward : back;
            if (instance.view().indexKeyInForce().equals(instance.vault().indexKeyId())) {
                continue;
            }
            instance.start(before);
            for (var chunk = random.nextInt(4); chunk > 0; chunk--) {
                instance.chunk(1 + random.nextInt(5));
            }
        }
    }

    private static Callable<Integer> registering(IndexInstance instance, List<String> numbers) {
        return () -> {
            var taken = 0;
            for (var number : numbers) {
                try {
                    taken += instance.registers(number) ? 1 : 0;
                } catch (IllegalStateException unset) {
                    assertThat(unset).hasMessageContaining("which is not set");
                }
            }
            return taken;
        };
    }

    /** One that was not started anew. */
    private IndexInstance formerAlone() {
        return instance("i1", firstKey, Map.of());
    }

    private IndexInstance instance(String id, String key, Map<String, String> former) {
        return new IndexInstance(TestVaults.indexing(encryptionKey, id, key, former), database, subjects, jobs);
    }
}
