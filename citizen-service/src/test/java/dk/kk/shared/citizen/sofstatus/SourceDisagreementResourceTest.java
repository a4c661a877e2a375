package dk.kk.shared.citizen.sofstatus;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.TownFiles;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.CostBound;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SqlCost;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In a team of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class SourceDisagreementResourceTest {
    private static final String LIST = "/api/v1/source-disagreements";

    @Inject
    Database database;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String team = "SC1-" + run;
    private final String cpr = Town.freshCpr();
    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_citizen_of_a_team() {
        Town.isLaidOut();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        TownFiles.persons(cpr).ended();
        TownFiles.sofCases(BACKFILL, cpr + ";S" + run + ";SOCIAL_SUPPORT;2006-01-01;;" + team + ";")
                .ended();
        citizen = Town.citizen(cpr);
    }

    @Test
    void a_status_that_says_another_group_than_visitation_is_listed_with_both_until_visitation_is_corrected() {
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-01-01;").ended();
        TownFiles.sofStatus(cpr + ";IN_TREATMENT;2007-06-30").ended();

        listed().body("citizenId", contains(citizen.toString()))
                .body("familyName", contains("Snelund"))
                .body("statusOn", contains("2007-06-30"))
                .body("status", contains("IN_TREATMENT"))
                .body("deliveredAt", contains(notNullValue()))
                .body("kind", contains("OTHER_GROUP"))
                .body("standing", contains(List.of("DISABILITY")))
                .body("standingSources", contains(List.of("VISITATION")));
        by().get("/api/v1/citizens/{id}/target-groups?asOf=2007-06-30", citizen)
                .body("targetGroups", equalTo(List.of("DISABILITY")));

        TownFiles.targetGroups(cpr + ";IN_TREATMENT;2007-03-01;").ended();
        listed().body("$", empty());
    }

    @Test
    void a_later_status_that_agrees_settles_those_before_it() {
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-01-01;").ended();
        TownFiles.sofStatus(cpr + ";IN_TREATMENT;2005-12-31", cpr + ";IN_TREATMENT;2006-12-31")
                .ended();
        listed().body("statusOn", contains("2005-12-31", "2006-12-31")).body("kind", contains("NO_GROUP", "NO_GROUP"));

        TownFiles.sofStatus(cpr + ";DISABILITY;2007-06-30").ended();
        listed().body("$", empty());
        TownFiles.sofStatus(cpr + ";IN_TREATMENT;2007-07-31").ended();
        listed().body("statusOn", contains("2007-07-31"));
    }

    @Test
    void a_group_that_the_status_alone_knows_is_said_to_be_so_and_a_caseworker_settles_it() {
        TownFiles.sofStatus(cpr + ";DISABILITY;2006-12-31").ended();
        listed().body("kind", contains("STATUS_ALONE"))
                .body("standing", equalTo(List.of(List.of())))
                .body("standingSources", equalTo(List.of(List.of())));

        by().post(
                        "/api/v1/citizens/{id}/target-groups/change",
                        Map.of("targetGroups", List.of("DISABILITY"), "validFrom", "2006-06-01"),
                        citizen)
                .statusCode(200);
        listed().body("$", empty());
    }

    @Test
    void groups_that_rest_on_a_caseworkers_word_and_on_visitations_name_both() {
        by().post(
                        "/api/v1/citizens/{id}/target-groups/change",
                        Map.of("targetGroups", List.of("DISABILITY"), "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200);
        TownFiles.targetGroups(cpr + ";IN_TREATMENT;2007-06-01;").ended();
        TownFiles.sofStatus(cpr + ";MENTALLY_ILL_AND_VULNERABLE;2007-05-31", cpr + ";WITHOUT_SPECIAL_NEEDS;2007-07-01")
                .ended();

        listed().body("standing", contains(List.of("DISABILITY"), List.of("IN_TREATMENT", "DISABILITY")))
                .body("standingSources", contains(List.of("CASEWORKER"), List.of("CASEWORKER", "VISITATION")));
    }

    @Test
    void what_was_said_of_a_merged_registration_is_the_citizens() {
        var other = Town.freshCpr();
        TownFiles.persons(other).ended();
        TownFiles.sofStatus(other + ";DISABILITY;2006-12-31", other + ";DISABILITY;2007-06-30")
                .ended();
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-06-01;").ended();
        listed().body("$", empty());

        Call.by(SPECIAL_UNIT)
                .post(
                        "/api/v1/citizens/{id}/merge",
                        Map.of("citizenId", citizen, "reason", "REGISTERED_TWICE"),
                        Town.citizen(other))
                .statusCode(200);
        listed().body("$", empty());
        TownFiles.sofStatus(other + ";IN_TREATMENT;2007-07-31").ended();
        listed().body("citizenId", contains(citizen.toString())).body("statusOn", contains("2007-07-31"));
    }

    @Test
    void bif_is_told_of_none_and_other_teams_of_none_of_theirs() {
        TownFiles.sofStatus(cpr + ";DISABILITY;2006-12-31").ended();

        for (var path : List.of(LIST, LIST + "/counts", LIST + "/csv")) {
            Call.by(BIF_MANAGER).get(path).statusCode(403);
        }
        Call.by(SOF_CASEWORKER, "S-none-" + run, "SC1-none-" + run)
                .get(LIST)
                .statusCode(200)
                .body("$", empty());
        by().get(LIST + "?team=SC1-V2").body("$", empty());
        by().get(LIST + "?kind=NO_GROUP").body("$", empty());
        by().get(LIST + "/counts?team=" + team)
                .statusCode(200)
                .body("kind", contains("OTHER_GROUP", "NO_GROUP", "STATUS_ALONE"))
                .body("statuses", contains(0, 0, 1));
    }

    @Test
    void an_export_leaves_one_row_in_the_audit_and_no_event_tells_of_a_status() {
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-01-01;").ended();
        TownFiles.sofStatus(cpr + ";IN_TREATMENT;2007-06-30", cpr + ";IN_TREATMENT;2007-07-31")
                .ended();
        var exporter = "exporter-" + run;
        var file = Call.by(SOF_CASEWORKER, exporter, team)
                .get(LIST + "/csv")
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("source-disagreements-"))
                .extract()
                .asString();

        assertThat(file.lines()).hasSize(3).first().asString().startsWith("citizenId;givenName;familyName;statusOn;");
        assertThat(database.list(
                        "select operation || ' ' || outcome as what, subjects from audit where actor = ?",
                        row -> row.text("what") + " " + row.uuids("subjects"),
                        "employee:" + exporter))
                .containsExactly("exportSourceDisagreements ok " + List.of(citizen));
        for (var topic : List.of("citizen.events.v1", "citizen.target-groups.v1")) {
            assertThat(EventLog.read(topic))
                    .noneMatch(event -> event.key().equals(citizen.toString())
                            && event.data().contains("2007-06-30"));
        }
    }

    @Test
    void a_page_of_the_list_costs_what_operations_are_told() {
        TownFiles.targetGroups(cpr + ";DISABILITY;2007-01-01;").ended();
        TownFiles.sofStatus(cpr + ";IN_TREATMENT;2007-06-30", cpr + ";IN_TREATMENT;2007-07-31")
                .ended();

        SqlCost.of(() -> by().get(LIST)).isWithin(CostBound.of("listSourceDisagreements"));
    }

    @Test
    void a_citizen_who_has_ended_is_on_no_list() {
        TownFiles.sofStatus(cpr + ";DISABILITY;2006-12-31").ended();
        listed().body("$", hasSize(1));
        by().seeing(1)
                .post("/api/v1/citizens/{id}/ending", Map.of("endedOn", "2007-06-01", "reason", "MOVED"), citizen)
                .statusCode(200);
        listed().body("$", empty());
    }

    @Test
    void a_cursor_of_somebodys_own_making_is_refused() {
        for (var made : List.of("x", "2007-03-01", "2007-03-01 x")) {
            var after = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));
            by().get(LIST + "?after=" + after).statusCode(400).body("code", equalTo("cursor-invalid"));
        }
    }

    private ValidatableResponse listed() {
        return by().get(LIST).statusCode(200);
    }

    private Call by() {
        return Call.by(SOF_CASEWORKER, "S-" + run, team);
    }
}
