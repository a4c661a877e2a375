package dk.kk.shared.citizen.register;

import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PersonsImportTest {
    private final String cpr = Town.freshCpr();

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void persons_become_citizens_once_and_a_new_name_is_a_change() {
        var first = TownFiles.persons(cpr).ended();
        assertThat(first.count("merged")).isEqualTo(1);
        var citizen = Town.citizen(cpr);
        var event = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("citizen.registered");
        assertThat(event.headers()).containsEntry("ce_cause", "imported");
        var born = 1900 + Integer.parseInt(cpr.substring(4, 6));
        assertThat(event.state().path("birthYear").asInt()).isEqualTo(born);

        assertThat(TownFiles.persons(cpr).ended().count("unchanged")).isEqualTo(1);

        Delivery.of("persons", LIVE, "cpr;given_name;family_name\n" + cpr + ";Sejr;Nyland\n")
                .ended();
        var renamed = EventLog.awaitEvent(
                "citizen.events.v1", it -> it.streamId().equals(citizen.toString()) && it.version() == 2);
        assertThat(renamed.type()).isEqualTo("citizen.changed");
        assertThat(renamed.state().path("birthYear").asInt()).isEqualTo(born);
    }

    @Test
    void a_file_gives_no_birth_year_to_whom_a_replacement_number_names() {
        var replacement = Town.freshReplacement();
        TownFiles.persons(replacement).ended();

        var citizen = Town.citizen(replacement);
        var event = EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(citizen.toString()));
        assertThat(event.state().path("birthYear").isNull()).isTrue();
    }

    @Test
    void a_person_registered_by_hand_is_not_made_again() {
        var citizen = Town.registered(cpr);

        assertThat(TownFiles.persons(cpr).ended().count("merged")).isEqualTo(1);

        assertThat(Town.citizen(cpr)).isEqualTo(citizen);
    }

    @Test
    void a_person_registered_between_the_upload_and_its_merge_is_no_new_one_in_the_next_file() {
        var staged = TownFiles.persons(cpr).tryOut().ended();
        var citizen = Town.registered(cpr);
        Call.by(IMPORT_OPERATOR)
                .purpose(Purpose.IMPORT)
                .request()
                .post("/api/v1/imports/{id}/merge", staged.view().<String>path("id"))
                .then()
                .statusCode(202);

        var next = TownFiles.persons(cpr).ended();
        next.differences("NEW").body("rows", empty());
        next.differences("CHANGED").body("rows.citizenId", contains(citizen.toString()));
        assertThat(TownFiles.persons(cpr).ended().count("unchanged")).isEqualTo(1);
    }

    @Test
    void bad_rows_of_persons_are_named_without_their_number() {
        var ended = TownFiles.persons(cpr, "3102701234", cpr).ended();

        assertThat(ended.count("merged")).isEqualTo(1);
        assertThat(ended.findings()).containsExactly("3 cpr cpr-invalid", "4 null row-double");
        assertThat(ended.view().asString()).doesNotContain(cpr, "3102701234");
    }
}
