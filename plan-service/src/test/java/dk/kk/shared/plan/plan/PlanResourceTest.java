package dk.kk.shared.plan.plan;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.relation.AccessProjection.Responsible;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanResourceTest {

    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String JOB = "/api/v1/job-plans";
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);

    @Inject
    AccessProjection projection;

    @Inject
    BusinessClock clock;

    private final UUID citizen = UUID.randomUUID();

    @BeforeEach
    void both_sides_have_a_responsible_team() {
        QuarkusTransaction.requiringNew()
                .run(() -> projection.replace(
                        List.of(citizen),
                        List.of(
                                new Responsible(citizen, "SOF", "SC1-V1", "SC1", null, LONG_AGO, null),
                                new Responsible(citizen, "BIF", "JC1-T1", "JC1", null, LONG_AGO, null))));
    }

    @Test
    void a_social_plan_goes_from_its_offer_to_its_end_and_forgets_nothing() {
        var id = offered(sof(), SOCIAL);
        move(sof(), SOCIAL, id, 1, "making", "madeOn", "2007-11-02").statusCode(200);
        move(sof(), SOCIAL, id, 2, "follow-up", "followedUpOn", "2007-11-10").statusCode(200);
        move(sof(), SOCIAL, id, 3, "follow-up", "followedUpOn", "2007-11-20").statusCode(200);

        move(sof(), SOCIAL, id, 4, "ending", "endedOn", "2007-11-30")
                .statusCode(200)
                .header("ETag", "\"5\"")
                .body("phase", equalTo("ENDED"))
                .body("madeOn", equalTo("2007-11-02"))
                .body("followedUpOn", equalTo("2007-11-20"))
                .body("allowedMoves", hasSize(0))
                .body("history", hasSize(5))
                .body("history[2].followedUpOn", equalTo("2007-11-10"))
                .body("history[4].supersededAt", nullValue());

        var event = event(id, "social-plan.ended");
        assertThat(event.key()).isEqualTo(citizen.toString());
        assertThat(event.version()).isEqualTo(5);
        assertThat(event.headers()).containsEntry("ce_cause", "ended-by-caseworker");
        assertThat(event.state().path("planId").asText()).isEqualTo(id);
        assertThat(event.state().path("rows")).hasSize(5);
        assertThat(event.state().at("/rows/0/supersededAt").asText())
                .isEqualTo(event.state().at("/rows/1/recordedAt").asText());
        assertThat(event.state().at("/rows/4/endedOn").asText()).isEqualTo("2007-11-30");
    }

    @Test
    void a_declined_plan_stays_declined() {
        var id = offered(sof(), SOCIAL);
        move(sof(), SOCIAL, id, 1, "decline", "declinedOn", "2007-11-02")
                .statusCode(200)
                .body("phase", equalTo("DECLINED"));

        move(sof(), SOCIAL, id, 2, "making", "madeOn", "2007-11-03")
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.from", equalTo("DECLINED"))
                .body("arguments.allowed", hasSize(0));
        assertThat(event(id, "social-plan.declined")
                        .state()
                        .at("/rows/1/declinedOn")
                        .asText())
                .isEqualTo("2007-11-02");
    }

    @Test
    void a_job_plan_is_bifs_and_a_social_plan_sofs_to_change_and_both_sides_read_both() {
        var social = offered(sof(), SOCIAL);
        var job = offered(bif(), JOB);

        offer(bif(), SOCIAL).statusCode(403).body("code", equalTo("forbidden"));
        offer(sof(), JOB).statusCode(403);
        move(bif(), SOCIAL, social, 1, "making", "madeOn", "2007-11-02").statusCode(403);
        move(sof(), JOB, job, 1, "making", "madeOn", "2007-11-02").statusCode(403);
        bif().get(SOCIAL + "/{id}", social).then().statusCode(200).body("phase", equalTo("OFFERED"));
        sof().get(JOB + "/{id}", job).then().statusCode(200).header("ETag", "\"1\"");
        move(bif(), JOB, job, 1, "making", "madeOn", "2007-11-02").statusCode(200);
        assertThat(event(job, "job-plan.made").kind()).isEqualTo("job-plan");
    }

    @Test
    void one_kinds_plan_is_not_found_among_the_others() {
        var social = offered(sof(), SOCIAL);

        sof().get(JOB + "/{id}", social).then().statusCode(404).body("code", equalTo("not-found"));
        move(bif(), JOB, social, 1, "making", "madeOn", "2007-11-02").statusCode(404);
    }

    @Test
    void a_citizens_plans_come_in_pages() {
        var first = offered(sof(), SOCIAL);
        var second = offered(sof(), SOCIAL);
        offered(bif(), JOB);

        var next = bif().queryParam("citizenId", citizen)
                .queryParam("limit", 1)
                .get(SOCIAL)
                .then()
                .statusCode(200)
                .body("id", equalTo(List.of(first)))
                .body("[0].history", hasSize(1))
                .extract()
                .header("Link");

        bif().get(next.substring(1, next.indexOf('>'))).then().body("id", equalTo(List.of(second)));
    }

    @Test
    void another_teams_citizen_has_no_plans_that_can_be_seen() {
        var id = offered(sof(), SOCIAL);
        var stranger = given().auth()
                .oauth2(Tokens.of(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1"))
                .header("Access-Purpose", "CASEWORK")
                .contentType(ContentType.JSON);

        stranger.get(SOCIAL + "/{id}", id)
                .then()
                .statusCode(404)
                .body("arguments.kind", equalTo("social-plan"))
                .body("arguments.id", equalTo(id));
        stranger.queryParam("citizenId", citizen).get(SOCIAL).then().statusCode(404);
        offer(stranger, SOCIAL).statusCode(404);
    }

    @Test
    void a_plan_moves_only_for_who_has_seen_its_newest_version() {
        var id = offered(sof(), SOCIAL);
        var body = Map.of("madeOn", "2007-11-02");

        sof().body(body)
                .post(SOCIAL + "/{id}/making", id)
                .then()
                .statusCode(428)
                .body("code", equalTo("if-match-missing"));
        move(sof(), SOCIAL, id, 9, "making", "madeOn", "2007-11-02")
                .statusCode(412)
                .body("code", equalTo("version-stale"))
                .body("arguments.current", equalTo(1));
        sof().get(SOCIAL + "/{id}", id).then().body("phase", equalTo("OFFERED"));
    }

    @Test
    void the_same_offer_sent_twice_with_one_key_makes_one_plan() {
        var key = UUID.randomUUID().toString();
        var first = offer(sof().header("Idempotency-Key", key), SOCIAL)
                .statusCode(201)
                .extract()
                .path("id");

        offer(sof().header("Idempotency-Key", key), SOCIAL).statusCode(201).body("id", equalTo(first));

        sof().queryParam("citizenId", citizen).get(SOCIAL).then().body("$", hasSize(1));
    }

    @Test
    void steps_ahead_of_time_or_before_the_last_one_are_refused_by_name() {
        var id = offered(sof(), SOCIAL);
        var tomorrow = clock.today().plusDays(1).toString();

        move(sof(), SOCIAL, id, 1, "making", "madeOn", tomorrow)
                .statusCode(422)
                .body("code", equalTo("plan-step-in-future"))
                .body("arguments.field", equalTo("madeOn"));
        move(sof(), SOCIAL, id, 1, "making", "madeOn", "2007-10-31")
                .statusCode(422)
                .body("code", equalTo("plan-step-too-early"))
                .body("arguments.earliest", equalTo("2007-11-01"));
        sof().get(SOCIAL + "/{id}", id).then().header("ETag", "\"1\"").body("phase", equalTo("OFFERED"));
    }

    @Test
    void what_cannot_be_read_is_named() {
        refused(Map.of("citizenId", citizen), "offeredOn", "field-invalid");
        refused(Map.of("citizenId", citizen, "offeredOn", "30/11/2007"), "offeredOn", "value-unreadable");
        refused(Map.of("citizenId", "somebody", "offeredOn", "2007-11-01"), "citizenId", "value-unreadable");
        refused(Map.of("citizenId", citizen, "offeredOn", "2007-11-01", "note", "x"), "note", "property-unknown");
        sof().get(SOCIAL).then().statusCode(400).body("errors.field", containsInAnyOrder("citizenId"));
        sof().get(SOCIAL + "/{id}", "no-id").then().statusCode(400).body("errors[0].field", equalTo("id"));
    }

    private void refused(Map<String, ?> body, String field, String code) {
        sof().body(body)
                .post(SOCIAL)
                .then()
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    private String offered(RequestSpecification who, String path) {
        return offer(who, path)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("phase", equalTo("OFFERED"))
                .body("allowedMoves", containsInAnyOrder("DECLINED", "MADE"))
                .extract()
                .path("id");
    }

    private ValidatableResponse offer(RequestSpecification who, String path) {
        return who.body(Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .post(path)
                .then();
    }

    private static ValidatableResponse move(
            RequestSpecification who, String path, String id, int seen, String verb, String field, String day) {
        return who.header("If-Match", "\"" + seen + "\"")
                .body(Map.of(field, day))
                .post(path + "/{id}/" + verb, id)
                .then();
    }

    private static Published event(String plan, String type) {
        return EventLog.awaitEvent(
                "plan.events.v1",
                event -> event.streamId().equals(plan) && event.type().equals(type));
    }

    private static RequestSpecification sof() {
        return caller(Tokens.of(SOF_CASEWORKER));
    }

    private static RequestSpecification bif() {
        return caller(Tokens.of(BIF_CASEWORKER));
    }

    private static RequestSpecification caller(String token) {
        return given().auth().oauth2(token).header("Access-Purpose", "CASEWORK").contentType(ContentType.JSON);
    }
}
