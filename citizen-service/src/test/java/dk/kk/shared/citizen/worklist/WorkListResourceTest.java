package dk.kk.shared.citizen.worklist;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.citizen.directory.UnitEntry;
import dk.kk.shared.citizen.directory.UnitKind;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
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

/** In teams of its own. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WorkListResourceTest {
    private static final String LISTS = "/api/v1/work-lists";

    @Inject
    Database database;

    private final String team = "SC1-" + UUID.randomUUID();
    private final String jobTeam = "JC1-" + UUID.randomUUID();

    @BeforeEach
    void town() {
        Town.isLaidOut();
        Town.has(team, new UnitEntry(team, Administration.SOF, UnitKind.ADULT_TEAM, "SC1", false));
        Town.has(jobTeam, new UnitEntry(jobTeam, Administration.BIF, UnitKind.JOB_CENTRE_TEAM, "JC1", false));
    }

    @Test
    void a_shared_citizen_without_a_team_at_one_side_is_told_to_the_other() {
        var citizen = shared("2007-03-01");
        of(BIF_CASEWORKER, jobTeam)
                .seeing(2)
                .post(
                        "/api/v1/citizens/{id}/responsibility/correction",
                        Map.of("administration", "BIF", "validFrom", "2007-06-01"),
                        citizen)
                .statusCode(200);

        of(SOF_CASEWORKER, team)
                .get(LISTS + "/SHARED_WITHOUT_TEAM?asOf=2007-07-01")
                .statusCode(200)
                .body("citizenId", equalTo(List.of(citizen.toString())))
                .body("[0].since", equalTo("2007-06-01"))
                .body("[0].withoutTeam", equalTo(List.of("BIF")));
        of(SOF_CASEWORKER, team)
                .get(LISTS + "/SHARED_WITHOUT_TEAM?asOf=2007-05-31")
                .body("$", hasSize(0));
    }

    @Test
    void an_assessment_is_due_three_months_after_the_last_one_even_if_it_changed_nothing() {
        var citizen = shared("2007-01-01");
        overdue("2007-01-02").body("[0].since", equalTo("2007-01-01"));
        assessed(citizen, 0, "2007-02-01").statusCode(200);
        assessed(citizen, 1, "2007-04-30").statusCode(200).body("rows", hasSize(1));

        of(SOF_CASEWORKER, team)
                .get("/api/v1/citizens/{id}/match-group?asOf=2007-06-01", citizen)
                .body("assessedOn", equalTo("2007-04-30"))
                .body("nextAssessmentDue", equalTo("2007-07-30"));
        of(SOF_CASEWORKER, team)
                .get("/api/v1/citizens/{id}/match-group?asOf=2007-04-29", citizen)
                .body("nextAssessmentDue", equalTo("2007-05-01"));
        overdue("2007-07-30").body("$", hasSize(0));
        overdue("2007-07-31").body("[0].since", equalTo("2007-07-30"));
    }

    @Test
    void who_became_shared_stays_new_for_a_fortnight() {
        shared("2007-03-01");
        newlyShared("2007-02-28").body("$", hasSize(0));
        newlyShared("2007-03-14").body("[0].since", equalTo("2007-03-01"));
        newlyShared("2007-03-15").body("$", hasSize(0));
    }

    @Test
    void bif_is_never_told_whose_target_groups_changed() {
        var citizen = shared("2007-01-01");
        of(SOF_CASEWORKER, team)
                .post(
                        "/api/v1/citizens/{id}/target-groups/change",
                        Map.of("targetGroups", List.of("IN_TREATMENT"), "validFrom", "2007-03-01"),
                        citizen)
                .statusCode(200);

        of(SOF_CASEWORKER, team)
                .get(LISTS + "/TARGET_GROUP_CHANGED?asOf=2007-03-10")
                .statusCode(200)
                .body("citizenId", equalTo(List.of(citizen.toString())))
                .body("[0].since", equalTo("2007-03-01"));
        for (var path : List.of("/TARGET_GROUP_CHANGED", "/TARGET_GROUP_CHANGED/csv")) {
            of(BIF_CASEWORKER, jobTeam)
                    .get(LISTS + path + "?asOf=2007-03-10")
                    .statusCode(403)
                    .body("code", equalTo("work-list-not-yours"));
        }
        of(BIF_CASEWORKER, jobTeam)
                .get(LISTS)
                .statusCode(200)
                .body(
                        "lists.state",
                        equalTo(List.of("SHARED_WITHOUT_TEAM", "ASSESSMENT_OVERDUE", "NEWLY_SHARED", "PROTECTED")));
    }

    @Test
    void an_export_names_its_day_and_leaves_one_row_in_the_audit() {
        var first = shared("2007-03-01");
        var second = shared("2007-03-02");
        var by = "exporter-" + team;
        Call.by(SOF_CASEWORKER, by, team)
                .get(LISTS + "/NEWLY_SHARED/csv?asOf=2007-03-10")
                .statusCode(200)
                .contentType("text/csv;charset=UTF-8")
                .header("Content-Disposition", containsString("work-list-newly-shared-2007-03-10.csv"))
                .body(equalTo("citizenId;givenName;familyName;since;withoutTeam;lapsesOn\n" + first
                        + ";Sejr;Snelund;2007-03-01;;\n" + second + ";Sejr;Snelund;2007-03-02;;\n"));
        assertThat(database.list(
                        "select operation || ' ' || outcome as what, subjects from audit where actor = ?",
                        row -> row.text("what") + " " + row.uuids("subjects"),
                        "employee:" + by))
                .containsExactly("exportWorkList ok " + List.of(first, second));
    }

    @Test
    void a_cursor_of_somebodys_own_making_and_a_state_that_is_none_are_refused() {
        for (var made : List.of("x", "2007-03-01", "2007-03-01 x", "1-1-1 " + new UUID(0, 0))) {
            var after = Base64.getUrlEncoder().withoutPadding().encodeToString(made.getBytes(StandardCharsets.UTF_8));
            of(SOF_CASEWORKER, team)
                    .get(LISTS + "/NEWLY_SHARED?after=" + after)
                    .statusCode(400)
                    .body("code", equalTo("cursor-invalid"));
        }
        of(SOF_CASEWORKER, team).get(LISTS + "/SOMETHING").statusCode(400).body("code", equalTo("parameter-invalid"));
    }

    private ValidatableResponse overdue(String day) {
        return of(BIF_CASEWORKER, jobTeam)
                .get(LISTS + "/ASSESSMENT_OVERDUE?asOf=" + day)
                .statusCode(200);
    }

    private ValidatableResponse newlyShared(String day) {
        return of(BIF_CASEWORKER, jobTeam)
                .get(LISTS + "/NEWLY_SHARED?asOf=" + day)
                .statusCode(200);
    }

    private ValidatableResponse assessed(UUID citizen, int seen, String day) {
        var by = seen == 0
                ? of(BIF_CASEWORKER, jobTeam)
                : of(BIF_CASEWORKER, jobTeam).seeing(seen);
        return by.post(
                "/api/v1/citizens/{id}/match-group/change",
                Map.of("model", "2009", "code", "4", "validFrom", day),
                citizen);
    }

    private UUID shared(String since) {
        var citizen = Town.registered();
        opened(of(SOF_CASEWORKER, team), citizen, "sof", "SOCIAL_SUPPORT", "2007-01-01", team);
        opened(of(BIF_CASEWORKER, jobTeam), citizen, "bif", "CASH_BENEFIT", since, jobTeam);
        return citizen;
    }

    private static void opened(Call by, UUID citizen, String side, String type, String on, String unit) {
        by.post(
                        "/api/v1/citizens/{id}/" + side + "-cases",
                        Map.of("caseType", type, "openedOn", on, "team", unit),
                        citizen)
                .statusCode(201);
    }

    private static Call of(Role role, String... units) {
        return Call.by(role, role + "-" + units[0], units);
    }
}
