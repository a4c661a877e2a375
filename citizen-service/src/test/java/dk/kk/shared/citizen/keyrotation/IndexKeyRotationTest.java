package dk.kk.shared.citizen.keyrotation;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.citizen.cpr.SealedCpr;
import dk.kk.shared.citizen.cpr.TestVaults;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.cpr.Cpr;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the key of the running service to another one that it knows too (application.properties names it for tests), and back. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class IndexKeyRotationTest {
    private static final String SILENCE = """
            update citizen_cpr set silenced_index = blind_index, blind_index = null, replaced_at = now(),
                replaced_because = 'WRONGLY_REGISTERED' where citizen_id = ?
            """;
    private static final String UNDER_ANOTHER_KEY = """
            with another as (insert into citizen (id, given_name, family_name, registered_on, version)
                             values (gen_random_uuid(), 'Sejr', 'Snelund', '2007-01-01', 1) returning id)
            insert into citizen_cpr (citizen_id, blind_index, index_key_id, ciphertext, key_id)
            select id, ?, ?, ?, ? from another
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
    private IndexInstance formerAlone;
    private IndexInstance anewAlone;
    private long before;
    private Map<String, UUID> citizens;

    @BeforeEach
    void numbers_under_the_first_key() {
        Town.isLaidOut();
        toward = instance("i0", Map.of("i1", firstKey));
        back = instance("i1", Map.of("i0", key("i0")));
        formerAlone = instance("i1", Map.of());
        anewAlone = instance("i0", Map.of());
        before = database.first("select coalesce(max(id), 0) as id from citizen_cpr", row -> row.number("id"))
                .orElseThrow();
        citizens = Stream.generate(Town::freshCpr).limit(7).collect(toMap(cpr -> cpr, Town::registered));
    }

    /** The running service's own key again, for the tests that follow. */
    @AfterEach
    void the_first_key_is_in_force_again() {
        back.start(0);
        back.finish(500);
    }

    @Test
    void a_number_is_found_and_refused_under_either_key_from_the_first_chunk_to_the_last() {
        toward.start(before);
        var late = Town.freshCpr();
        citizens.put(late, Town.registered(late));
        assertThat(keysOf(late)).containsExactly("i0");

        var chunks = 0;
        do {
            citizens.forEach((cpr, citizen) -> {
                assertThat(toward.finds(cpr, citizen)).isTrue();
                assertThat(back.finds(cpr, citizen)).isTrue();
                assertThat(Town.citizen(cpr)).isEqualTo(citizen);
                assertThat(toward.registers(cpr)).isFalse();
                assertThat(back.registers(cpr)).isFalse();
                Town.jobCaseworker()
                        .post("/api/v1/citizens", Map.of("cpr", cpr, "givenName", "Sejr", "familyName", "Snelund"))
                        .statusCode(409)
                        .body("code", equalTo("citizen-registered"));
            });
            chunks++;
        } while (toward.chunk(3));

        assertThat(chunks).isEqualTo(4); // three chunks of seven numbers, and one that finds nothing left
        assertThat(toward.after(before))
                .hasSize(8)
                .allMatch(number -> number.indexKeyId().equals("i0"));
    }

    @Test
    void a_file_of_persons_changes_nothing_before_during_and_after() {
        var cprs = citizens.keySet().toArray(String[]::new);
        TownFiles.persons(cprs).ended();
        toward.start(before);
        toward.chunk(3);

        assertThat(TownFiles.persons(cprs).ended().count("unchanged")).isEqualTo(7);
        var tried = Town.freshCpr();
        TownFiles.persons(cprs[0], tried, tried).ended();
        assertThat(keysOf(tried)).containsExactly("i0");
        toward.finish(3);

        assertThat(TownFiles.persons(cprs).ended().count("unchanged")).isEqualTo(7);
        assertThat(TownFiles.persons(cprs[0], tried).ended().count("unchanged")).isEqualTo(2);
        citizens.forEach((cpr, citizen) -> assertThat(Town.citizen(cpr)).isEqualTo(citizen));
    }

    @Test
    void a_rotation_that_is_killed_goes_on_and_a_second_one_changes_nothing() {
        toward.start(before);
        var untouched = ciphertexts();
        toward.cutChunk(3);
        assertThat(ciphertexts()).isEqualTo(untouched);
        assertThat(toward.chunk(3)).isTrue();
        toward.cutChunk(2);
        toward.finish(3);

        assertThat(toward.last().state()).isEqualTo(RotationState.DONE);
        assertThat(toward.last().toIndexKey()).isEqualTo("i0");
        assertThat(toward.last().resealed()).isEqualTo(7);
        var once = ciphertexts();
        toward.start(before);
        toward.finish(3);
        assertThat(toward.last().resealed()).isZero();
        assertThat(ciphertexts()).isEqualTo(once);
    }

    @Test
    void afterwards_the_former_key_is_needed_by_nobody_and_said_to_be_so() {
        toward.start(before);
        toward.chunk(3);
        assertThat(toward.view().unneededIndexKeys()).isEmpty();
        assertThat(toward.view().indexKeys())
                .extracting(KeysView.IndexedUnder::keyId)
                .contains("i0", "i1");
        toward.finish(3);
        assertThat(back.view().unneededIndexKeys()).isEmpty();
        back.start(before);
        back.finish(3);

        assertThat(back.view().unneededIndexKeys()).containsExactly("i0");
        assertThat(back.view().indexKeyInForce()).isEqualTo("i1");
        citizens.forEach(
                (cpr, citizen) -> assertThat(formerAlone.finds(cpr, citizen)).isTrue());
        assertThat(formerAlone.after(before))
                .allSatisfy(number -> assertThat(citizens)
                        .containsKey(
                                TestVaults.open(formerAlone.vault(), number).digits()));
        assertThat(formerAlone.registers(Town.freshCpr())).isTrue();
    }

    @Test
    void who_does_not_know_every_key_that_numbers_stand_under_neither_registers_anybody_nor_says_that_nobody_is() {
        toward.start(before);
        toward.chunk(3);
        var fresh = Town.freshCpr();
        for (var instance : List.of(formerAlone, anewAlone)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> instance.registers(fresh))
                    .withMessageContaining("which is not set");
            assertThatIllegalStateException()
                    .isThrownBy(() -> instance.finds(fresh, UUID.randomUUID()))
                    .withMessageContaining("which is not set");
        }
        assertThat(toward.registers(fresh)).isTrue();
    }

    @Test
    void a_wrongly_registered_number_goes_along_opens_and_stays_free_for_whom_it_belongs_to() {
        var wrong = citizens.keySet().iterator().next();
        QuarkusTransaction.requiringNew().run(() -> database.run(SILENCE, citizens.get(wrong)));
        toward.start(before);
        assertThat(toward.registers(wrong)).isTrue();
        assertThat(toward.registers(wrong)).isFalse();
        toward.finish(3);

        assertThat(toward.after(before)).allMatch(number -> number.indexKeyId().equals("i0"));
        assertThat(keysOf(wrong)).hasSize(2);
        assertThat(toward.finds(wrong, requireNonNull(citizens.get(wrong)))).isFalse();
    }

    @Test
    void a_number_that_stands_under_two_keys_by_mistake_is_left_and_counted_and_the_others_go_on() {
        var twice = citizens.keySet().iterator().next();
        var sealed = anewAlone.vault().seal(Cpr.parse(twice));
        QuarkusTransaction.requiringNew()
                .run(() -> database.run(
                        UNDER_ANOTHER_KEY,
                        sealed.blindIndex(),
                        sealed.indexKeyId(),
                        sealed.ciphertext(),
                        sealed.keyId()));
        toward.start(before);
        toward.finish(3);

        assertThat(toward.last().resealed()).isEqualTo(6);
        assertThat(toward.last().heldTwice()).isEqualTo(1);
        assertThat(toward.view().unneededIndexKeys()).isEmpty();
        assertThat(keysOf(twice)).containsExactlyInAnyOrder("i0", "i1");
        QuarkusTransaction.requiringNew().run(() -> database.run(SILENCE, citizens.get(twice)));
    }

    private List<String> keysOf(String digits) {
        return toward.after(before).stream()
                .filter(number -> TestVaults.opens(toward.vault(), number, digits))
                .map(SealedCpr::indexKeyId)
                .toList();
    }

    private List<String> ciphertexts() {
        return toward.after(before).stream()
                .map(number -> number.indexKeyId() + HexFormat.of().formatHex(number.ciphertext()))
                .toList();
    }

    private IndexInstance instance(String id, Map<String, String> former) {
        return new IndexInstance(TestVaults.indexing(encryptionKey, id, key(id), former), database, subjects, jobs);
    }

    private String key(String id) {
        return id.equals("i1") ? firstKey : TestVaults.key('i');
    }
}
