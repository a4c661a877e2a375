package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.relation.AccessProjection;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Casework;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** From the need to the end, and what may stand beside what. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WholeLifecycleTest {
    private static final String SOCIAL = "/api/v1/social-plans";
    private static final String JOB = "/api/v1/job-plans";
    private static final Call SOF = Call.by(SOF_CASEWORKER);
    private static final Call BIF = Call.by(BIF_CASEWORKER);

    @Inject
    AccessProjection projection;

    @Inject
    BusinessClock clock;

    private final UUID citizen = Casework.citizen();

    @Test
    void a_plan_is_needed_before_it_is_offered_and_refused_with_a_reason_and_a_day_to_offer_again() {
        var id = SOF.post(SOCIAL + "/needs", Map.of("citizenId", citizen, "neededOn", "2007-10-01"))
                .statusCode(201)
                .body("phase", equalTo("NEEDED"))
                .body("offeredOn", nullValue())
                .extract()
                .<String>path("id");
        move(SOF, SOCIAL, id, 1, "offer", Map.of("offeredOn", "2007-10-20")).statusCode(200);

        move(
                        SOF,
                        SOCIAL,
                        id,
                        2,
                        "decline",
                        Map.of("declinedOn", "2007-11-02", "reason", "NOT_NOW", "offerAgainOn", "2008-02-01"))
                .statusCode(200)
                .body("phase", equalTo("DECLINED"))
                .body("neededOn", equalTo("2007-10-01"))
                .body("declineReason", equalTo("NOT_NOW"))
                .body("offerAgainOn", equalTo("2008-02-01"));

        var state = EventLog.awaitEvent("plan.events.v1", id, "social-plan.declined")
                .state();
        assertThat(state.at("/rows/0/offeredOn").isNull()).isTrue();
        assertThat(state.at("/rows/2/offerAgainOn").asText()).isEqualTo("2008-02-01");
        assertThat(state.toString()).doesNotContain("NOT_NOW");
    }

    @Test
    void a_plan_goes_the_long_way_by_a_draft_that_is_agreed() {
        var id = offered(BIF, JOB);
        move(BIF, JOB, id, 1, "acceptance", Map.of("acceptedOn", "2007-11-02")).statusCode(200);
        move(BIF, JOB, id, 2, "draft", Map.of("draftedOn", "2007-11-03")).statusCode(200);
        move(BIF, JOB, id, 3, "making", Map.of("madeOn", "2007-11-04"))
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        move(SOF, JOB, id, 3, "agreement", Map.of("agreedOn", "2007-11-05")).statusCode(403);
    }

    @Test
    void a_job_plan_goes_every_way_that_a_social_action_plan_goes() {
        var id = BIF.post(JOB + "/needs", Map.of("citizenId", citizen, "neededOn", "2007-10-01"))
                .statusCode(201)
                .extract()
                .<String>path("id");
        move(BIF, JOB, id, 1, "offer", Map.of("offeredOn", "2007-10-05")).statusCode(200);
        move(BIF, JOB, id, 2, "acceptance", Map.of("acceptedOn", "2007-10-06")).statusCode(200);
        move(BIF, JOB, id, 3, "draft", Map.of("draftedOn", "2007-10-07")).statusCode(200);
        move(BIF, JOB, id, 4, "content", Map.of("why", "DRAFTED", "content", jobContent(10)))
                .statusCode(200);
        move(BIF, JOB, id, 5, "agreement", Map.of("agreedOn", "2007-10-08")).statusCode(200);
        move(BIF, JOB, id, 6, "making", Map.of("madeOn", "2007-10-09")).statusCode(200);
        move(BIF, JOB, id, 7, "content", Map.of("why", "FOLLOWED_UP", "content", jobContent(15)))
                .statusCode(200);
        SOF.get(JOB + "/{id}/content-versions", id).body("$", hasSize(2));
        BIF.get(JOB + "/{id}/difference?from=1&to=2", id).statusCode(200).body("changes", hasSize(1));
        move(BIF, JOB, id, 8, "follow-up", Map.of("followedUpOn", "2007-11-01", "result", "CHANGED"))
                .statusCode(200)
                .body("phase", equalTo("FOLLOWED_UP"));
        move(
                        BIF,
                        JOB,
                        id,
                        9,
                        "follow-up-postponement",
                        Map.of("until", clock.today().plusMonths(1).toString(), "why", "CITIZEN_ILL"))
                .statusCode(200);
        BIF.get(JOB + "/{id}/closing", id).statusCode(200);
        move(BIF, JOB, id, 10, "ending", Map.of("endedOn", "2007-11-02"))
                .statusCode(200)
                .body("phase", equalTo("ENDED"));

        var declined = offered(BIF, JOB);
        move(BIF, JOB, declined, 1, "decline", Map.of("declinedOn", "2007-11-02", "reason", "NOT_NOW"))
                .statusCode(200)
                .body("declineReason", equalTo("NOT_NOW"));
        var wrong = offered(BIF, JOB);
        move(BIF, JOB, wrong, 1, "discard", Map.of("reason", "WRONG_CITIZEN"))
                .statusCode(200)
                .body("phase", equalTo("DISCARDED"));
        SOF.get(JOB + "?citizenId={citizen}", citizen).body("id", hasSize(3));
    }

    private static Map<String, ?> jobContent(int most) {
        return Map.of(
                "goalOccupation",
                "gardener",
                "effort",
                "a course",
                "expectedMonths",
                6,
                "weeklyHours",
                Map.of("from", 5, "to", most),
                "conditions",
                List.of(),
                "attendance",
                List.of(),
                "inpatientTreatment",
                List.of(),
                "goals",
                List.of());
    }

    @Test
    void a_discarded_plan_stays_as_a_shell_and_its_history_is_kept() {
        var id = offered(SOF, SOCIAL);
        move(SOF, SOCIAL, id, 1, "making", Map.of("madeOn", "2007-11-04")).statusCode(200);

        move(SOF, SOCIAL, id, 2, "discard", Map.of("reason", "WRONG_CITIZEN"))
                .statusCode(200)
                .body("phase", equalTo("DISCARDED"))
                .body("offeredOn", nullValue())
                .body("madeOn", nullValue())
                .body("discardReason", equalTo("WRONG_CITIZEN"))
                .body("allowedMoves", hasSize(0))
                .body("history", hasSize(3))
                .body("history[1].madeOn", equalTo("2007-11-04"));

        var state = EventLog.awaitEvent("plan.events.v1", id, "social-plan.discarded")
                .state();
        assertThat(state.at("/rows/2/madeOn").isNull()).isTrue();
        assertThat(state.toString()).doesNotContain("WRONG_CITIZEN");
    }

    @Test
    void a_second_plan_of_a_kind_comes_into_force_only_in_place_of_the_first() {
        var first = made("2007-11-02");
        var second = offered(SOF, SOCIAL);
        var job = offered(BIF, JOB);

        move(SOF, SOCIAL, second, 1, "making", Map.of("madeOn", "2007-11-05"))
                .statusCode(409)
                .body("code", equalTo("plan-in-force-already"))
                .body("arguments.inForce", equalTo(first));
        move(SOF, SOCIAL, second, 1, "making", Map.of("madeOn", "2007-11-05", "replaces", job))
                .statusCode(409)
                .body("code", equalTo("plan-not-in-force"));
        move(SOF, SOCIAL, second, 1, "making", Map.of("madeOn", "2007-11-01", "replaces", first))
                .statusCode(422)
                .body("code", equalTo("plan-step-too-early"));
        move(BIF, JOB, job, 1, "making", Map.of("madeOn", "2007-11-05")).statusCode(200);

        move(SOF, SOCIAL, second, 1, "making", Map.of("madeOn", "2007-11-05", "replaces", first))
                .statusCode(200)
                .body("phase", equalTo("MADE"));

        SOF.get(SOCIAL + "/{id}", first)
                .body("phase", equalTo("REPLACED"))
                .body("endedOn", equalTo("2007-11-05"))
                .body("replacedBy", equalTo(second));
        var event = EventLog.awaitEvent("plan.events.v1", first, "social-plan.replaced");
        assertThat(event.headers()).containsEntry("ce_cause", "replaced-by-caseworker");
        assertThat(event.state().at("/rows/2/endedOn").asText()).isEqualTo("2007-11-05");
    }

    @Test
    void who_discards_a_plan_that_took_anothers_place_has_that_one_back_as_it_stood() {
        var first = made("2007-11-02");
        move(SOF, SOCIAL, first, 2, "follow-up", Map.of("followedUpOn", "2007-11-03", "result", "REASSESS"))
                .statusCode(200);
        var second = inPlaceOf(first);

        move(SOF, SOCIAL, first, 4, "making", Map.of("madeOn", "2007-11-06"))
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        move(SOF, SOCIAL, second, 2, "discard", Map.of("reason", "WRONG_CITIZEN"))
                .statusCode(200);

        SOF.get(SOCIAL + "/{id}", first)
                .body("phase", equalTo("FOLLOWED_UP"))
                .body("followUpResult", equalTo("REASSESS"))
                .body("endedOn", nullValue())
                .body("replacedBy", nullValue())
                .body("allowedMoves.to", hasItem("ENDED"))
                .body("history.phase", contains("OFFERED", "MADE", "FOLLOWED_UP", "REPLACED", "FOLLOWED_UP"));
        var event = EventLog.awaitEvent("plan.events.v1", first, "social-plan.reinstated");
        assertThat(event.headers()).containsEntry("ce_cause", "reinstated-by-caseworker");
        assertThat(event.state().at("/rows/4/endedOn").isNull()).isTrue();
    }

    @Test
    void a_replaced_plan_stays_so_when_yet_another_one_is_in_force_by_then() {
        var first = made("2007-11-02");
        var second = inPlaceOf(first);
        var alias = Casework.citizen();
        var third = SOF.post(SOCIAL, Map.of("citizenId", alias, "offeredOn", "2007-11-01"))
                .extract()
                .<String>path("id");
        move(SOF, SOCIAL, third, 1, "making", Map.of("madeOn", "2007-11-05")).statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> projection.alias(Map.of(alias, citizen)));

        move(SOF, SOCIAL, second, 2, "discard", Map.of("reason", "WRONG_CITIZEN"))
                .statusCode(200);

        SOF.get(SOCIAL + "/{id}", first).body("phase", equalTo("REPLACED")).body("allowedMoves", hasSize(0));
    }

    @Test
    void under_another_id_of_the_same_citizen_it_is_the_same_citizen() {
        made("2007-11-02");
        var alias = Casework.citizen();
        var other = SOF.post(SOCIAL, Map.of("citizenId", alias, "offeredOn", "2007-11-01"))
                .extract()
                .<String>path("id");
        QuarkusTransaction.requiringNew().run(() -> projection.alias(Map.of(alias, citizen)));

        move(SOF, SOCIAL, other, 1, "making", Map.of("madeOn", "2007-11-05"))
                .statusCode(409)
                .body("code", equalTo("plan-in-force-already"));
    }

    @Test
    void of_plans_made_at_the_same_instant_one_wins() {
        var plans = IntStream.range(0, 6).mapToObj(_ -> offered(SOF, SOCIAL)).toList();

        var making = plans.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> move(SOF, SOCIAL, id, 1, "making", Map.of("madeOn", "2007-11-05"))
                                .extract()
                                .statusCode()))
                .toList();

        assertThat(making.stream().map(CompletableFuture::join))
                .containsExactlyInAnyOrder(200, 409, 409, 409, 409, 409);
    }

    private String inPlaceOf(String first) {
        var id = offered(SOF, SOCIAL);
        move(SOF, SOCIAL, id, 1, "making", Map.of("madeOn", "2007-11-05", "replaces", first))
                .statusCode(200);
        return id;
    }

    private String made(String on) {
        var id = offered(SOF, SOCIAL);
        move(SOF, SOCIAL, id, 1, "making", Map.of("madeOn", on)).statusCode(200);
        return id;
    }

    private String offered(Call who, String path) {
        return who.post(path, Map.of("citizenId", citizen, "offeredOn", "2007-11-01"))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static ValidatableResponse move(
            Call who, String path, String id, int seen, String verb, Map<String, ?> body) {
        return who.seeing(seen).post(path + "/{id}/" + verb, body, id);
    }
}
