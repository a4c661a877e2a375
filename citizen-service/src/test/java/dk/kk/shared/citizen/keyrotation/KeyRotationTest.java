package dk.kk.shared.citizen.keyrotation;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.cpr.CprNumbers;
import dk.kk.shared.citizen.cpr.CprVault;
import dk.kk.shared.citizen.cpr.IndexKeys;
import dk.kk.shared.citizen.cpr.SealedCpr;
import dk.kk.shared.citizen.cpr.TestVaults;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.stream.Ids;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** With keys of its own, so that the running service and other tests' numbers stand aside. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class KeyRotationTest {
    private static final String ROTATIONS = "/api/v1/cpr-key-rotations";
    private static final String CITIZEN = """
            insert into citizen (id, given_name, family_name, registered_on, version)
            values (?, 'Sejr', 'Snelund', '2007-01-01', 1)
            """;
    private static final String SEALED = "select " + SealedCpr.COLUMNS + " from citizen_cpr where citizen_id = ?";

    @Inject
    Database database;

    @Inject
    CprNumbers numbers;

    @Inject
    IndexKeys indexKeys;

    @Inject
    Subjects subjects;

    @Inject
    BackgroundJobs jobs;

    @ConfigProperty(name = "shared.cpr.index-key")
    String indexKey;

    private final String run = UUID.randomUUID().toString();
    private final String first = "first-" + run;
    private final String second = "second-" + run;
    private final String lost = "lost-" + run;
    private final String now = "now-" + run;
    private final Map<String, UUID> citizens = new LinkedHashMap<>();

    @Test
    void a_rotation_that_is_killed_between_two_chunks_goes_on_and_every_number_opens_and_is_found() {
        var digits = Stream.of(vault(first, 'a'), vault(second, 'b'), vault(first, 'a'), vault(second, 'b'))
                .map(this::held)
                .toList();
        start("employee:op");

        assertThat(chunk(job(), 3)).isTrue();
        assertThat(sealedUnder(now)).isEqualTo(3);
        finish(job(), 3);

        assertThat(sealedUnder(now)).isEqualTo(4);
        assertThat(last().state()).isEqualTo(RotationState.DONE);
        assertThat(last().resealed()).isEqualTo(4);
        var alone = vault(now, 'c');
        assertThat(digits).allSatisfy(number -> {
            assertThat(TestVaults.opens(alone, sealed(number), number)).isTrue();
            assertThat(numbers.find(Cpr.parse(number)))
                    .hasValueSatisfying(found -> assertThat(found.citizenId()).isEqualTo(citizens.get(number)));
        });
        assertThat(database.list(
                        "select actor || ' ' || started_by as who from audit where operation = 'cpr-key-rotation' and ? = any (subjects)",
                        row -> row.text("who"),
                        citizens.get(digits.getLast())))
                .containsExactly("system:cpr-key-rotation employee:op");
    }

    @Test
    void a_number_that_does_not_open_is_named_and_the_others_go_on() {
        var unknown = held(vault(lost, 'x'));
        var otherKeySameName = held(vault(first, 'y'));
        var good = held(vault(second, 'b'));
        start("employee:op");

        finish(job(), 1);

        assertThat(sealed(good).keyId()).isEqualTo(now);
        assertThat(sealed(unknown).keyId()).isEqualTo(lost);
        assertThat(sealed(otherKeySameName).keyId()).isEqualTo(first);
        assertThat(last().notOpened()).isEqualTo(1);
        assertThat(rotations().view().keys().stream().filter(key -> key.keyId().contains(run)))
                .extracting(KeysView.SealedUnder::keyId, KeysView.SealedUnder::standing, KeysView.SealedUnder::numbers)
                .containsExactlyInAnyOrder(
                        tuple(lost, KeyStanding.UNKNOWN, 1L),
                        tuple(first, KeyStanding.FORMER, 1L),
                        tuple(now, KeyStanding.CURRENT, 1L));
        assertThat(numbers.find(Cpr.parse(unknown))).isPresent();
    }

    @Test
    void two_instances_at_once_seal_each_number_once() throws Exception {
        for (var n = 0; n < 20; n++) {
            held(vault(first, 'a'));
        }
        start("employee:op");

        try (var instances = Executors.newFixedThreadPool(2)) {
            var both = List.of(instances.submit(() -> finish(job(), 1)), instances.submit(() -> finish(job(), 1)));
            for (var each : both) {
                each.get();
            }
        }

        assertThat(last().state()).isEqualTo(RotationState.DONE);
        assertThat(last().resealed()).isEqualTo(20);
        assertThat(sealedUnder(now)).isEqualTo(20);
    }

    @Test
    void one_rotation_runs_at_a_time_and_one_to_another_key_takes_its_place() {
        start("employee:op");
        assertThatExceptionOfType(RuleViolation.class)
                .isThrownBy(() -> start("employee:op"))
                .extracting(RuleViolation::code)
                .isEqualTo("key-rotation-running");
        var later = new KeyRotations(database, vault("later-" + run, 'd'), indexKeys);
        QuarkusTransaction.requiringNew().run(() -> later.start("employee:op"));
        assertThat(QuarkusTransaction.requiringNew().call(() -> rotations().running()))
                .isEmpty();
        assertThat(last().toKey()).isEqualTo("later-" + run);
    }

    @Test
    void operations_start_one_and_see_it_finish() {
        var operations = Call.by(Role.OPERATIONS);
        var number = held(vault("k0", 'k')); // application.properties names it for tests
        Town.jobCaseworker().get(ROTATIONS).statusCode(403);

        await().until(() -> !"RUNNING".equals(state(operations)) || !"k1".equals(toKey(operations)));
        operations
                .post(ROTATIONS, Map.of())
                .statusCode(202)
                .body("rotation.toKey", equalTo("k1"))
                .body("keys.find { it.keyId == 'k0' }.standing", equalTo("FORMER"));

        await().until(() -> "DONE".equals(state(operations)));
        assertThat(sealed(number).keyId()).isEqualTo("k1");
        operations.get(ROTATIONS).statusCode(200).body("keys.findAll { it.keyId == 'k0' }.size()", equalTo(0));
    }

    private static String state(Call operations) {
        return operations.get(ROTATIONS).extract().path("rotation.state");
    }

    private static String toKey(Call operations) {
        return operations.get(ROTATIONS).extract().path("rotation.toKey");
    }

    private CprVault vault(String keyId, char letter) {
        return TestVaults.of(keyId, letter, indexKey, Map.of());
    }

    private CprVault rotating() {
        return TestVaults.of(now, 'c', indexKey, Map.of(first, 'a', second, 'b'));
    }

    private KeyRotations rotations() {
        return new KeyRotations(database, rotating(), indexKeys);
    }

    /** As an instance that has just been started. */
    private SealAnew job() {
        return new SealAnew(rotations(), rotating(), database, subjects, jobs);
    }

    private void start(String by) {
        QuarkusTransaction.requiringNew().run(() -> rotations().start(by));
    }

    private boolean chunk(SealAnew job, int size) {
        var more = new AtomicBoolean();
        jobs.run(
                "cpr-key-rotation",
                "employee:op",
                Purpose.SUPPORT,
                () -> more.set(QuarkusTransaction.requiringNew().call(() -> job.chunk(size))));
        return more.get();
    }

    /** An instance that finds the other at it looks again, as the tick does. */
    private void finish(SealAnew job, int size) {
        while (QuarkusTransaction.requiringNew()
                .call(() -> rotations().running().isPresent())) {
            chunk(job, size);
        }
    }

    /** @return the digits of a citizen's number, sealed by the vault */
    private String held(CprVault vault) {
        var digits = Town.freshCpr();
        var citizen = Ids.next();
        citizens.put(digits, citizen);
        QuarkusTransaction.requiringNew().run(() -> {
            database.run(CITIZEN, citizen);
            TestVaults.numbers(database, vault)
                    .assign(Map.of(citizen, vault.seal(Cpr.parse(digits))), Instant.parse("2007-01-01T08:00:00Z"));
        });
        return digits;
    }

    private SealedCpr sealed(String digits) {
        return database.first(SEALED, SealedCpr::read, citizens.get(digits)).orElseThrow();
    }

    private long sealedUnder(String keyId) {
        return database.first(
                        "select count(*) as numbers from citizen_cpr where key_id = ?",
                        row -> row.number("numbers"),
                        keyId)
                .orElseThrow();
    }

    private KeysView.RotationView last() {
        return requireNonNull(rotations().view().rotation());
    }
}
