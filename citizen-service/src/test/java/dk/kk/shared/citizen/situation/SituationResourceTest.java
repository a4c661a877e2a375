package dk.kk.shared.citizen.situation;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.citizen.Town;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With fakes of the three other services, over HTTP. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(FakePeers.class)
class SituationResourceTest {
    private static final String SITUATION = "/api/v1/citizens/{id}/situation";

    @Inject
    Database database;

    @Inject
    BusinessClock clock;

    private UUID citizen = new UUID(0, 0);

    @BeforeEach
    void a_shared_citizen() {
        Town.isLaidOut();
        citizen = Town.registered();
        Town.withBifCase(citizen, "2007-01-01");
        Town.withSofCase(citizen, "2007-02-01");
    }

    @Test
    void one_call_tells_all_that_both_sides_know() {
        Town.socialCaseworker()
                .post(
                        "/api/v1/citizens/{id}/green-line",
                        Map.of("validFrom", "2007-11-20", "reason", "CONTACT_AT_RISK"),
                        citizen)
                .statusCode(200);
        var approach = Town.jobCaseworker()
                .post(
                        "/api/v1/citizens/{id}/approaches",
                        Map.of("channel", "PHONE", "askedAt", clock.instant().toString()),
                        citizen)
                .statusCode(201)
                .extract()
                .<String>path("id");
        var inAWeek = clock.today().plusDays(7).toString();
        Town.jobCaseworker()
                .post(
                        "/api/v1/citizens/{id}/interviews",
                        Map.of("kind", "JOB_INTERVIEW", "plannedOn", inAWeek, "unit", "JC1-T1"),
                        citizen)
                .statusCode(201);

        situation(BIF_CASEWORKER)
                .body("citizen.shared", equalTo(true))
                .body("contacts.sides.side", contains("BIF", "SOF"))
                .body("greenLine.reason", equalTo("CONTACT_AT_RISK"))
                .body("bifCases.team", contains("JC1-T1"))
                .body("sofCases.openedOn", contains("2007-02-01"))
                .body("nextInterview.plannedOn", equalTo(inAWeek))
                .body("waitingApproaches.id", contains(approach))
                .body("planning.service", equalTo("PLAN_SERVICE"))
                .body("planning.state", equalTo("HERE"))
                .body("planning.reason", nullValue())
                .body("support.operation", equalTo("getSupport"))
                .body("support.state", equalTo("HERE"))
                .body("alerts.operation", equalTo("listAlerts"))
                .body("alerts.state", equalTo("HERE"));
    }

    @Test
    void what_another_service_tells_is_passed_on_unchanged() {
        var told = EventJson.tree(situation(SOF_CASEWORKER).extract().asString());

        assertThat(told.at("/planning/content")).isEqualTo(EventJson.tree(FakePeers.example("getPlanning")));
        assertThat(told.at("/support/content")).isEqualTo(EventJson.tree(FakePeers.example("getSupport")));
        assertThat(told.at("/alerts/content")).isEqualTo(EventJson.tree(FakePeers.example("listAlerts")));
    }

    @Test
    void the_two_sides_see_different_parts() {
        situation(SOF_CASEWORKER)
                .body("targetGroups", empty())
                .body("sofCases[0].caseType", equalTo("SOCIAL_SUPPORT"))
                .body("citizen.responsible.team", contains("JC1-T1", "SC1-V1"));
        situation(BIF_CASEWORKER)
                .body("targetGroups", nullValue())
                .body("sofCases[0].caseType", nullValue())
                .body("citizen.responsible.team", contains("JC1-T1", "SOF-INDGANG"));
    }

    @Test
    void each_service_is_asked_once_with_the_callers_own_token_and_purpose() {
        var token = Tokens.of(SOF_CASEWORKER);
        Call.with(token).purpose(Purpose.ALERT_HANDLING).get(SITUATION, citizen).statusCode(200);

        assertThat(heard().lines())
                .containsExactlyInAnyOrder(
                        "getPlanning ALERT_HANDLING null Bearer " + token,
                        "getSupport ALERT_HANDLING null Bearer " + token,
                        "listAlerts ALERT_HANDLING citizenId=%s&phase=OPEN&phase=ACKNOWLEDGED&order=DUE_FIRST&limit=200 Bearer %s"
                                .formatted(citizen, token));
    }

    @ParameterizedTest
    @CsvSource({
        "500, AWAY, FAILED",
        "503, AWAY, FAILED",
        "429, AWAY, REFUSED",
        "400, AWAY, REFUSED",
        "404, NOT_YOURS,",
        "403, NOT_YOURS,"
    })
    void a_part_that_is_refused_or_broken_is_named_and_the_rest_is_told(int status, String state, String reason) {
        answers("getSupport", status);

        situation(BIF_CASEWORKER)
                .body("support.state", equalTo(state))
                .body("support.reason", equalTo(reason))
                .body("support.service", equalTo("OFFER_SERVICE"))
                .body("support.content", nullValue())
                .body("planning.content", notNullValue())
                .body("alerts.content", notNullValue())
                .body("citizen.id", equalTo(citizen.toString()));
    }

    @Test
    void a_service_that_does_not_answer_in_time_is_left_out() {
        answers("getPlanning", 0);

        situation(SOF_CASEWORKER)
                .body("planning.state", equalTo("AWAY"))
                .body("planning.reason", equalTo("TOO_SLOW"))
                .body("support.state", equalTo("HERE"));
    }

    @Test
    void a_citizen_of_others_is_refused_and_nobody_else_is_asked() {
        Town.member(SOF_CASEWORKER, "SC1-V2")
                .get(SITUATION, citizen)
                .statusCode(404)
                .body("code", equalTo("not-found"));
        assertThat(heard()).isEmpty();
    }

    @Test
    void each_part_that_is_read_here_is_audited_under_the_name_of_the_one_operation() {
        Town.member(BIF_CASEWORKER, "JC1-T1").get(SITUATION, citizen).statusCode(200);

        assertThat(database.list(
                        "select operation, count(*) from audit where ? = any (subjects) and operation = 'getSituation' group by operation",
                        row -> row.number("count"),
                        citizen))
                .hasSize(1)
                .allMatch(rows -> rows >= 6);
    }

    private ValidatableResponse situation(Role role) {
        return Call.by(role).get(SITUATION, citizen).statusCode(200);
    }

    private void answers(String operation, int status) {
        given().noFilters().get(fake() + "/behaviour/" + citizen + "/" + operation + "/" + status);
    }

    private String heard() {
        return given().noFilters().get(fake() + "/heard/" + citizen).asString();
    }

    private static String fake() {
        return ConfigProvider.getConfig().getValue("shared.plan.url", String.class);
    }
}
