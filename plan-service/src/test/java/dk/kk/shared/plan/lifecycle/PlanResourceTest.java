package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PlanResourceTest {

    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String JOB = "/api/v1/job-plans";

    @Test
    void each_phase_lists_the_owners_moves_and_every_other_is_refused() {
        var walk = MoveWalk.of(SOCIAL + "/{id}");
        var id = offered(SOF, SOCIAL);
        assertThat(walk.requireOpen(SOF, id))
                .containsExactly(
                        "acceptSocialPlan",
                        "declineSocialPlan",
                        "discardSocialPlan",
                        "makeSocialPlan",
                        "writeSocialPlanContent");
        walk.requireOthersRefused(SOF, id);
        assertThat(walk.requireOpen(BIF, id)).isEmpty();
        walk.requireOthersRefused(BIF, id);

        move(SOF, SOCIAL, id, 1, "making", "madeOn", "2007-11-02").statusCode(200);
        assertThat(walk.requireOpen(SOF, id))
                .containsExactly(
                        "discardSocialPlan",
                        "endSocialPlan",
                        "followUpSocialPlan",
                        "postponeSocialPlanFollowUp",
                        "writeSocialPlanContent");
        walk.requireOthersRefused(SOF, id);
        move(SOF, SOCIAL, id, 2, "ending", "endedOn", "2007-11-03").statusCode(200);
        walk.requireOthersRefused(SOF, id);
    }

    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();

    @Test
    void a_social_plan_goes_from_its_offer_to_its_end_and_forgets_nothing() {
        var id = offered(SOF, SOCIAL);
        move(SOF, SOCIAL, id, 1, "making", "madeOn", "2007-11-02").statusCode(200);
        move(SOF, SOCIAL, id, 2, "follow-up", "followedUpOn", "2007-11-10").statusCode(200);
        move(SOF, SOCIAL, id, 3, "follow-up", "followedUpOn", "2007-11-20").statusCode(200);

        move(SOF, SOCIAL, id, 4, "ending", "endedOn", "2007-11-30")
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
        var id = offered(SOF, SOCIAL);
        move(SOF, SOCIAL, id, 1, "decline", "declinedOn", "2007-11-02")
                .statusCode(200)
                .body("phase", equalTo("DECLINED"));

        move(SOF, SOCIAL, id, 2, "making", "madeOn", "2007-11-03")
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
        var social = offered(SOF, SOCIAL);
        var job = offered(BIF, JOB);

        offer(BIF, SOCIAL).statusCode(403).body("code", equalTo("forbidden"));
        offer(SOF, JOB).statusCode(403);
        move(BIF, SOCIAL, social, 1, "making", "madeOn", "2007-11-02").statusCode(403);
        move(SOF, JOB, job, 1, "making", "madeOn", "2007-11-02").statusCode(403);
        BIF.get(SOCIAL + "/{id}", social).statusCode(200).body("phase", equalTo("OFFERED"));
        SOF.get(JOB + "/{id}", job).statusCode(200).header("ETag", "\"1\"");
        move(BIF, JOB, job, 1, "making", "madeOn", "2007-11-02").statusCode(200);
        assertThat(event(job, "job-plan.made").kind()).isEqualTo("job-plan");
    }

    @Test
    void one_kinds_plan_is_not_found_among_the_others() {
        var social = offered(SOF, SOCIAL);

        SOF.get(JOB + "/{id}", social).statusCode(404).body("code", equalTo("not-found"));
        move(BIF, JOB, social, 1, "making", "madeOn", "2007-11-02").statusCode(404);
    }

    @Test
    void a_citizens_plans_come_in_pages() {
        var first = offered(SOF, SOCIAL);
        var second = offered(SOF, SOCIAL);
        offered(BIF, JOB);

        var next = BIF.get(SOCIAL + "?citizenId={citizen}&limit=1", citizen)
                .statusCode(200)
                .body("id", equalTo(List.of(first)))
                .body("[0].history", hasSize(1))
                .extract()
                .header("Link");

        BIF.get(next.substring(1, next.indexOf('>'))).body("id", equalTo(List.of(second)));
    }

    @Test
    void another_teams_citizen_has_no_plans_that_can_be_seen() {
        var id = offered(SOF, SOCIAL);
        var stranger = Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1");

        stranger.get(SOCIAL + "/{id}", id)
                .statusCode(404)
                .body("arguments.kind", equalTo("social-plan"))
                .body("arguments.id", equalTo(id));
        stranger.get(SOCIAL + "?citizenId={citizen}", citizen).statusCode(404);
        offer(stranger, SOCIAL).statusCode(404);
    }

    @Test
    void a_plan_moves_only_for_who_has_seen_its_newest_version() {
        var id = offered(SOF, SOCIAL);
        var body = Map.of("madeOn", "2007-11-02");

        SOF.post(SOCIAL + "/{id}/making", body, id).statusCode(428).body("code", equalTo("if-match-missing"));
        move(SOF, SOCIAL, id, 9, "making", "madeOn", "2007-11-02")
                .statusCode(412)
                .body("code", equalTo("version-stale"))
                .body("arguments.current", equalTo(1));
        SOF.get(SOCIAL + "/{id}", id).body("phase", equalTo("OFFERED"));
    }

    @Test
    void who_changes_a_plan_that_somebody_else_changed_meanwhile_is_told_what_became_other() {
        var id = offered(SOF, SOCIAL);
        move(SOF, SOCIAL, id, 1, "acceptance", "acceptedOn", "2007-11-02").statusCode(200);
        SOF.seeing(2)
                .post(SOCIAL + "/{id}/content", Map.of("why", "DRAFTED", "content", Map.of("purpose", "a home")), id)
                .statusCode(200);

        var told = move(SOF, SOCIAL, id, 1, "decline", "declinedOn", "2007-11-03")
                .statusCode(412)
                .body("code", equalTo("version-stale"))
                .body("arguments.current", equalTo(3))
                .body("arguments.changes.field", containsInAnyOrder("phase", "acceptedOn", "contentVersion"))
                .body("arguments.changes.find { it.field == 'phase' }.from", equalTo("OFFERED"))
                .body("arguments.changes.find { it.field == 'phase' }.to", equalTo("ACCEPTED"))
                .body("arguments.changes.find { it.field == 'acceptedOn' }.from", nullValue())
                .body("arguments.changes.find { it.field == 'contentVersion' }.to", equalTo("1"))
                .extract();
        assertThat(told.asString()).doesNotContain("a home");
        SOF.seeing(2)
                .post(SOCIAL + "/{id}/content", Map.of("why", "DRAFTED", "content", Map.of("purpose", "work")), id)
                .statusCode(412)
                .body("arguments.changes.field", contains("contentVersion"));
        move(SOF, SOCIAL, id, 9, "making", "madeOn", "2007-11-03")
                .statusCode(412)
                .body("arguments.changes", hasSize(0)); // it never had that version
        SOF.get(SOCIAL + "/{id}", id).body("phase", equalTo("ACCEPTED")).body("version", equalTo(3));
    }

    @Test
    void the_same_offer_sent_twice_with_one_key_makes_one_plan() {
        var key = UUID.randomUUID().toString();
        var first = offer(SOF.keyed(key), SOCIAL).statusCode(201).extract().path("id");

        offer(SOF.keyed(key), SOCIAL).statusCode(201).body("id", equalTo(first));

        SOF.get(SOCIAL + "?citizenId={citizen}", citizen).body("$", hasSize(1));
    }

    @Test
    void steps_ahead_of_time_or_before_the_last_one_are_refused_by_name() {
        var id = offered(SOF, SOCIAL);
        var tomorrow = clock.today().plusDays(1).toString();

        move(SOF, SOCIAL, id, 1, "making", "madeOn", tomorrow)
                .statusCode(422)
                .body("code", equalTo("plan-step-in-future"))
                .body("arguments.field", equalTo("madeOn"));
        move(SOF, SOCIAL, id, 1, "making", "madeOn", "2007-10-31")
                .statusCode(422)
                .body("code", equalTo("plan-step-too-early"))
                .body("arguments.earliest", equalTo("2007-11-01"));
        SOF.get(SOCIAL + "/{id}", id).header("ETag", "\"1\"").body("phase", equalTo("OFFERED"));
    }

    @Test
    void what_cannot_be_read_is_named() {
        refused(Map.of("citizenId", citizen), "offeredOn", "field-missing");
        refused(Map.of("citizenId", citizen, "offeredOn", "30/11/2007"), "offeredOn", "date-invalid");
        refused(Map.of("citizenId", "somebody", "offeredOn", "2007-11-01"), "citizenId", "id-invalid");
        refused(Map.of("citizenId", citizen, "offeredOn", "2007-11-01", "note", "x"), "note", "property-unknown");
        SOF.get(SOCIAL).statusCode(400).body("errors.field", containsInAnyOrder("citizenId"));
        SOF.get(SOCIAL + "/{id}", "no-id").statusCode(400).body("errors[0].field", equalTo("id"));
    }

    private void refused(Map<String, ?> body, String field, String code) {
        SOF.post(SOCIAL, body)
                .statusCode(400)
                .body("code", equalTo("body-invalid"))
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code));
    }

    private String offered(Call who, String path) {
        return offer(who, path)
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("phase", equalTo("OFFERED"))
                .body("allowedMoves.to", containsInAnyOrder("DECLINED", "ACCEPTED", "MADE", "DISCARDED", null))
                .extract()
                .path("id");
    }

    private ValidatableResponse offer(Call who, String path) {
        return who.post(path, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"));
    }

    private static ValidatableResponse move(
            Call who, String path, String id, int seen, String verb, String field, String day) {
        return who.seeing(seen).post(path + "/{id}/" + verb, Map.of(field, day), id);
    }

    private static Published event(String plan, String type) {
        return EventLog.awaitEvent("plan.events.v1", plan, type);
    }
}
