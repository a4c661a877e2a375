package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Opening a case gives access: only to one's own teams, only for people who work there, and never quietly. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class TransferTest {
    private static final String CASES = "/api/v1/citizens/{id}/bif-cases";
    private static final String TRANSFERS = "/api/v1/transfers";

    @Inject
    Database database;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void someone() {
        Town.isLaidOut();
        citizen = Town.registered();
    }

    @Test
    void a_case_is_opened_for_a_team_of_ones_own() {
        open(Town.jobCaseworker(), "JC1-T2", null, null).statusCode(403).body("code", equalTo("team-not-yours"));
        open(Call.by(BIF_MANAGER), "JC1-T2", null, null).statusCode(201);

        Town.jobCaseworker().get("/api/v1/citizens/{id}", citizen).statusCode(404);
    }

    @Test
    void nobody_gains_access_by_being_named_who_does_not_work_there() {
        for (var stranger : new String[] {"S-SC1-V1-1", "B-JC1-T2-1", "anybody"}) {
            open(Town.jobCaseworker(), "JC1-T1", stranger, null)
                    .statusCode(422)
                    .body("code", equalTo("caseworker-unknown"));
        }

        Town.socialCaseworker().get("/api/v1/citizens/{id}", citizen).statusCode(404);
    }

    @Test
    void taking_a_citizen_from_another_team_says_why_and_both_teams_see_it() {
        open(Town.jobCaseworker(), "JC1-T1", "B-JC1-T1-1", null).statusCode(201);

        open(Town.member(BIF_CASEWORKER, "JC1-T2"), "JC1-T2", null, null)
                .statusCode(422)
                .body("code", equalTo("transfer-needs-reason"))
                .body("arguments.team", equalTo("JC1-T1"));
        Town.jobCaseworker().get("/api/v1/citizens/{id}", citizen).statusCode(200);
        open(Town.member(BIF_CASEWORKER, "JC1-T2"), "JC1-T2", null, "NEED_CHANGED")
                .statusCode(201);

        var told = EventLog.awaitEvent(
                "citizen.events.v1",
                event -> event.kind().equals("responsibility")
                        && event.streamId().equals(citizen.toString())
                        && event.version() == 2);
        assertThat(told.state().path("transfers").path(0).path("reason").asText())
                .isEqualTo("NEED_CHANGED");
        assertThat(database.list(
                        "select asked from audit where asked like 'transfer %' and ? = any (subjects)",
                        row -> row.text("asked"), citizen))
                .containsExactly("transfer NEED_CHANGED from JC1-T1 to JC1-T2");
        for (var team : List.of(Town.jobCaseworker(), Town.member(BIF_CASEWORKER, "JC1-T2"), Call.by(BIF_MANAGER))) {
            var theirs = transfers(team);
            assertThat(theirs).hasSize(1).first().satisfies(transfer -> {
                assertThat(transfer.get("fromTeam")).isEqualTo("JC1-T1");
                assertThat(transfer.get("toTeam")).isEqualTo("JC1-T2");
                assertThat(transfer.get("reason")).isEqualTo("NEED_CHANGED");
                assertThat(transfer.get("by")).isEqualTo("employee:B-JC1-T2-1");
            });
        }
        assertThat(transfers(Town.socialCaseworker())).isEmpty();
    }

    @Test
    void a_citizen_whom_no_team_of_the_side_has_is_nobodys_loss() {
        Town.withSofCase(citizen, "2007-01-01");
        open(Town.jobCaseworker(), "JC1-T1", null, null).statusCode(201);
        open(Town.jobCaseworker(), "JC1-T1", null, null).statusCode(201);

        assertThat(transfers(Town.jobCaseworker())).isEmpty();
    }

    @Test
    void opening_for_somebody_found_by_number_says_its_purpose_and_is_audited() {
        given().auth()
                .oauth2(Tokens.of(BIF_CASEWORKER))
                .contentType("application/json")
                .body(Map.of("caseType", "CASH_BENEFIT", "openedOn", "2007-03-01", "team", "JC1-T1"))
                .post(CASES, citizen)
                .then()
                .statusCode(400)
                .body("code", equalTo("purpose-missing"));

        open(Town.jobCaseworker(), "JC1-T1", null, null).statusCode(201);

        assertThat(database.list(
                        "select purpose from audit where operation = 'openBifCase' and outcome = 'ok' and ? = any (subjects)",
                        row -> row.text("purpose"),
                        citizen))
                .containsExactly("CASEWORK");
    }

    private ValidatableResponse open(
            Call by, String team, @Nullable String caseworker, @Nullable String transferReason) {
        var body = new HashMap<>(Map.of("caseType", "CASH_BENEFIT", "openedOn", "2007-03-01", "team", team));
        if (caseworker != null) {
            body.put("caseworker", caseworker);
        }
        if (transferReason != null) {
            body.put("transferReason", transferReason);
        }
        return by.post(CASES, body, citizen);
    }

    /** The citizen's, of all that the caller's teams see. */
    private List<Map<String, Object>> transfers(Call by) {
        var all = new ArrayList<Map<String, Object>>();
        var url = TRANSFERS + "?limit=200";
        while (url != null) {
            var page = by.get(url).statusCode(200).extract();
            all.addAll(page.<List<Map<String, Object>>>path("$"));
            var link = page.header("Link");
            url = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        return all.stream()
                .filter(transfer -> citizen.toString().equals(transfer.get("citizenId")))
                .toList();
    }
}
