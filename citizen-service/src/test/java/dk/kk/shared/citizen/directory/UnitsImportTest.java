package dk.kk.shared.citizen.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.Delivery.Outcome;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class UnitsImportTest {
    private final String cpr = Town.freshCpr();
    private final String number = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void units_come_with_the_centre_they_belong_to() {
        var code = "JCX" + number;
        var ended = units(
                code + ";Jobcenter X;BIF;CENTRE;;false",
                code + "-T1;Team 1;BIF;JOB_CENTRE_TEAM;" + code + ";false",
                code + "-T2;Team 2;BIF;JOB_CENTRE_TEAM;NOWHERE;false");

        assertThat(ended.findings()).containsExactly("4 parent_code parent-unknown");
        Town.jobCaseworker().get("/api/v1/units/" + code + "-T1").body("centre", equalTo(code));
        EventLog.awaitEvent("citizen.events.v1", it -> it.streamId().equals(code + "-T1"));
    }

    @Test
    void a_file_of_another_source_is_refused_as_a_whole() {
        Delivery.of("units", "cpr;given_name;family_name\n" + cpr + ";Sejr;Snelund\n")
                .send()
                .statusCode(400)
                .body("code", equalTo("import-other-source"))
                .body("arguments.found", equalTo("persons"));
    }

    @Test
    void there_is_one_entry_point_and_its_kind_says_so() {
        var ended = units(
                "SOF-INDGANG;Indgang;SOF;ENTRY_POINT;;true",
                "E" + number + ";En anden;SOF;ENTRY_POINT;;true",
                "G" + number + ";Et team;SOF;ADULT_TEAM;;true",
                "H" + number + ";En indgang;SOF;ENTRY_POINT;;false");

        assertThat(ended.findings())
                .containsExactly(
                        "3 entry_point entry-point-taken",
                        "4 entry_point entry-point-wrong",
                        "5 entry_point entry-point-wrong");
        assertThat(ended.details("arguments.unit").getFirst()).isEqualTo("SOF-INDGANG");
    }

    @Test
    void a_unit_is_of_a_kind_that_its_administration_has() {
        var ended = units(
                "V" + number + ";Voksenteam;BIF;ADULT_TEAM;;false",
                "J" + number + ";Jobteam;SOF;JOB_CENTRE_TEAM;;false",
                "I" + number + ";Indgang;BIF;ENTRY_POINT;;true",
                "N" + number + ";   ;SOF;ADULT_TEAM;;false");

        assertThat(ended.findings())
                .containsExactly(
                        "2 kind unit-kind-of-other-side",
                        "3 kind unit-kind-of-other-side",
                        "4 kind unit-kind-of-other-side",
                        "5 name value-missing");
    }

    @Test
    void a_team_that_has_citizens_or_staff_stays_a_team_and_a_centre_with_teams_a_centre() {
        units(
                "C" + number + ";Center;SOF;CENTRE;;false",
                "T" + number + ";Team;SOF;ADULT_TEAM;C" + number + ";false",
                "U" + number + ";Tomt;SOF;ADULT_TEAM;;false");
        TownFiles.employees("S-" + number + ";T" + number).ended();

        var ended = units(
                "C" + number + ";Center;SOF;ADULT_TEAM;;false",
                "T" + number + ";Team;SOF;CENTRE;;false",
                "U" + number + ";Nyt center;SOF;CENTRE;;false",
                "SC1-V1;SC1-V1;SOF;CENTRE;;false");

        assertThat(ended.findings()).containsExactly("2 kind unit-in-use", "3 kind unit-in-use", "5 kind unit-in-use");
    }

    @Test
    void employees_come_with_the_unit_they_work_in() {
        var ended = TownFiles.employees("B-" + number + ";JC1-T1", "B-" + number + "-2;NOWHERE")
                .ended();

        assertThat(ended.findings()).containsExactly("3 unit_code unit-unknown");
        assertThat(ended.count("merged")).isEqualTo(1);
    }

    private static Outcome units(String... rows) {
        return TownFiles.units(rows).ended();
    }
}
