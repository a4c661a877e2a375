package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CaseTest {

    private static final String TOPIC = "citizen.events.v1";

    @BeforeEach
    void town() {
        Town.isLaidOut();
    }

    @Test
    void opening_a_case_makes_its_team_and_caseworker_responsible_from_its_day_on() {
        var citizen = Town.registered();

        Town.jobCaseworker()
                .post(
                        "/api/v1/citizens/{id}/bif-cases",
                        Map.of("caseType", "CASH_BENEFIT", "openedOn", "2007-03-01", "team", "JC1-T1"),
                        citizen)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("caseType", equalTo("CASH_BENEFIT"))
                .body("countsAsShared", equalTo(true))
                .body("openedOn", equalTo("2007-03-01"))
                .body("closedOn", nullValue());

        var event = EventLog.awaitEvent(
                TOPIC, it -> it.kind().equals("responsibility") && it.streamId().equals(citizen.toString()));
        assertThat(event.type()).isEqualTo("responsibility.changed");
        assertThat(event.key()).isEqualTo(citizen.toString());
        var row = event.state().path("rows").path(0);
        assertThat(row.path("administration").asText()).isEqualTo("BIF");
        assertThat(row.path("team").asText()).isEqualTo("JC1-T1");
        assertThat(row.path("centre").asText()).isEqualTo("JC1");
        assertThat(row.path("validFrom").asText()).isEqualTo("2007-03-01");
        assertThat(row.path("validTo").isNull()).isTrue();
    }

    @Test
    void closing_the_case_ends_the_sharing_and_the_responsibility() {
        var citizen = Town.registered();
        var bif = Town.withBifCase(citizen, "2007-03-01");
        Town.withSofCase(citizen, "2007-06-01");

        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/bif-cases/{id}/closing", Map.of("closedOn", "2007-09-01"), bif)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("closedOn", equalTo("2007-09-01"));

        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/shared-periods", citizen)
                .body("shared", equalTo(false))
                .body("rows[0].validTo", equalTo("2007-09-01"));
        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/responsibility", citizen)
                .body("responsible.administration", equalTo(List.of("SOF")));
        var event = EventLog.awaitEvent(TOPIC, it -> it.streamId().equals(bif) && it.version() == 2);
        assertThat(event.type()).isEqualTo("bif-case.closed");
        assertThat(event.state().path("rows")).hasSize(2);
    }

    @Test
    void why_a_bif_case_was_closed_is_told_to_both_sides_and_can_be_corrected() {
        var citizen = Town.registered();
        var bif = Town.withBifCase(citizen, "2007-03-01");
        Town.withSofCase(citizen, "2007-06-01");
        var closing = Map.of("closedOn", "2007-09-01", "closedBecause", "WORK");

        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/bif-cases/{id}/closing", closing, bif)
                .statusCode(200)
                .body("closedBecause", equalTo("WORK"));
        Town.jobCaseworker()
                .seeing(2)
                .post(
                        "/api/v1/bif-cases/{id}/correction",
                        Map.of("openedOn", "2007-03-01", "closedOn", "2007-09-01", "closedBecause", "EDUCATION"),
                        bif)
                .statusCode(200)
                .body("closedBecause", equalTo("EDUCATION"));

        Town.socialCaseworker()
                .get("/api/v1/citizens/{id}/bif-cases", citizen)
                .statusCode(200)
                .body("[0].closedBecause", equalTo("EDUCATION"))
                .body("[0].rows.closedBecause", equalTo(Arrays.asList(null, "WORK", "EDUCATION")));
        var event = EventLog.awaitEvent(TOPIC, it -> it.streamId().equals(bif) && it.version() == 3);
        assertThat(event.type()).isEqualTo("bif-case.corrected");
        assertThat(event.state().path("rows").findValuesAsText("closedBecause"))
                .containsExactly("null", "WORK", "EDUCATION");
    }

    @Test
    void a_reason_needs_a_closing_day_and_is_none_of_a_sof_case() {
        var citizen = Town.registered();
        var bif = Town.withBifCase(citizen, "2007-03-01");
        var sof = Town.withSofCase(citizen, "2007-03-01");
        var closing = Map.of("closedOn", "2007-09-01", "closedBecause", "WORK");

        Town.jobCaseworker()
                .seeing(1)
                .post(
                        "/api/v1/bif-cases/{id}/correction",
                        Map.of("openedOn", "2007-03-01", "closedBecause", "WORK"),
                        bif)
                .statusCode(422)
                .body("code", equalTo("reason-without-closing-day"));
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/bif-cases/{id}/closing", Map.of("closedOn", "2007-09-01", "closedBecause", "DEAD"), bif)
                .statusCode(400);
        Town.socialCaseworker()
                .seeing(1)
                .post("/api/v1/sof-cases/{id}/closing", closing, sof)
                .statusCode(400);
    }

    @Test
    void who_closed_a_case_by_mistake_can_put_it_right() {
        var citizen = Town.registered();
        var bif = Town.withBifCase(citizen, "2007-03-01");
        Town.jobCaseworker().seeing(1).post("/api/v1/bif-cases/{id}/closing", Map.of("closedOn", "2007-09-01"), bif);

        Town.jobCaseworker()
                .seeing(2)
                .post("/api/v1/bif-cases/{id}/correction", Map.of("openedOn", "2007-03-01"), bif)
                .statusCode(200)
                .body("closedOn", nullValue());

        Town.jobCaseworker()
                .get("/api/v1/citizens/{id}/responsibility", citizen)
                .statusCode(200)
                .body("responsible.team", equalTo(List.of("JC1-T1")));
    }

    @Test
    void a_case_of_sof_is_put_right_by_sof_alone() {
        var sof = Town.withSofCase(Town.registered(), "2007-03-01");
        var right = Map.of("openedOn", "2007-04-01");

        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/sof-cases/{id}/correction", right, sof)
                .statusCode(403);
        Town.socialCaseworker()
                .seeing(1)
                .post("/api/v1/sof-cases/{id}/correction", right, sof)
                .statusCode(200)
                .body("openedOn", equalTo("2007-04-01"));
    }

    @Test
    void a_case_is_closed_once_by_someone_who_saw_its_version() {
        var bif = Town.withBifCase(Town.registered(), "2007-03-01");
        var closing = Map.of("closedOn", "2037-09-01");

        Town.jobCaseworker()
                .post("/api/v1/bif-cases/{id}/closing", closing, bif)
                .statusCode(428);
        Town.jobCaseworker()
                .seeing(7)
                .post("/api/v1/bif-cases/{id}/closing", closing, bif)
                .statusCode(412)
                .body("arguments.current", equalTo(1));
        Town.jobCaseworker()
                .seeing(1)
                .post("/api/v1/bif-cases/{id}/closing", closing, bif)
                .statusCode(200);
        Town.jobCaseworker()
                .seeing(2)
                .post("/api/v1/bif-cases/{id}/closing", closing, bif)
                .statusCode(409)
                .body("code", equalTo("case-closed"));
    }

    @Test
    void a_case_needs_a_team_and_a_type_of_its_own_side() {
        var citizen = Town.registered();

        Town.jobCaseworker()
                .post(
                        "/api/v1/citizens/{id}/bif-cases",
                        Map.of("caseType", "CASH_BENEFIT", "openedOn", "2007-03-01", "team", "SC1-V1"),
                        citizen)
                .statusCode(422)
                .body("code", equalTo("team-unknown"));
        Town.jobCaseworker()
                .post(
                        "/api/v1/citizens/{id}/bif-cases",
                        Map.of("caseType", "TREATMENT", "openedOn", "2007-03-01", "team", "JC1-T1"),
                        citizen)
                .statusCode(422)
                .body("code", equalTo("case-type-of-other-side"));
    }

    @Test
    void a_case_number_belongs_to_one_case_of_its_side() {
        var number = UUID.randomUUID().toString().substring(0, 8);
        numbered(Town.jobCaseworker(), "bif", "CASH_BENEFIT", "JC1-T1", number).statusCode(201);

        numbered(Town.jobCaseworker(), "bif", "CASH_BENEFIT", "JC1-T1", number)
                .statusCode(409)
                .body("code", equalTo("case-number-taken"));
        numbered(Town.socialCaseworker(), "sof", "TREATMENT", "SC1-V1", number).statusCode(201);
    }

    @Test
    void a_citizen_of_another_team_is_not_there() {
        var citizen = Town.registered();
        var bif = Town.withBifCase(citizen, "2007-03-01");

        for (var path : new String[] {"", "/bif-cases", "/responsibility", "/shared-periods", "/match-group"}) {
            Town.member(BIF_CASEWORKER, "JC1-T2")
                    .get("/api/v1/citizens/" + citizen + path)
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
        Town.member(BIF_CASEWORKER, "JC1-T2").get("/api/v1/bif-cases/{id}", bif).statusCode(404);
        Town.jobCaseworker().get("/api/v1/citizens/{id}", UUID.randomUUID()).statusCode(404);
    }

    private static ValidatableResponse numbered(Call by, String side, String type, String team, String number) {
        var body = Map.of("caseType", type, "openedOn", "2007-03-01", "team", team, "caseNumber", number);
        return by.post("/api/v1/citizens/{id}/" + side + "-cases", body, Town.registered());
    }
}
