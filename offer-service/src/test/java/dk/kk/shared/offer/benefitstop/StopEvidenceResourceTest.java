package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Stops.considered;
import static dk.kk.shared.offer.benefitstop.Stops.moved;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopEvidenceResourceTest {
    private static final Map<String, String> IN_HOSPITAL = Map.of("code", "IN_HOSPITAL");

    private static final Call SOF = Call.by(SOF_CASEWORKER);

    @Inject
    BusinessClock clock;

    @Test
    void sof_answers_with_a_code_and_bif_decides_after_it_has_seen_the_answer() {
        var considered = considered(citizen(), "MOVED");
        String id = considered.path("id");

        var answered = answer(SOF, id, IN_HOSPITAL)
                .statusCode(201)
                .body("answers.code", contains("IN_HOSPITAL"))
                .body("answers.team", contains("SC1-V1"))
                .body("answers[0].seenAt", nullValue())
                .extract()
                .response();
        var told = event(id, "benefit-stop.answered").state().at("/answers/0");
        assertThat(told.at("/code").asText()).isEqualTo("CITIZEN_HINDERED");

        decide(answered).statusCode(409).body("code", equalTo("stop-answer-unseen"));
        var seen = moved(answered, "answers-seen", Map.of());
        assertThat(seen.<String>path("answers[0].seenBy")).isEqualTo("B-JC1-T1-1");
        decide(seen).statusCode(200).body("phase", equalTo("DECIDED"));
    }

    @Test
    void bif_is_told_that_sof_answered_and_not_which_team() {
        var considered = considered(citizen(), "MOVED");
        String id = considered.path("id");
        answer(SOF, id, IN_HOSPITAL).statusCode(201);

        Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/{id}", id)
                .body("answers.team", contains("SOF"))
                .body("answers.employee", contains("S-SC1-V1-1"));
        Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/{id}/checklist", id)
                .body("stop.answers.team", contains("SOF"));
        SOF.get("/api/v1/benefit-stops/{id}", id).body("answers.team", contains("SC1-V1"));
    }

    @Test
    void a_stop_says_of_which_kind_its_benefit_is() {
        var considered = considered(citizen(), "MOVED");
        String id = considered.path("id");

        assertThat(considered.<String>path("benefitType")).isEqualTo("CASH_BENEFIT");
        SOF.get("/api/v1/benefit-stops/{id}", id).body("benefitType", equalTo("CASH_BENEFIT"));
        SOF.get("/api/v1/benefit-stops?citizenId={id}", considered.<String>path("citizenId"))
                .body("benefitType", contains("CASH_BENEFIT"));
        var told = event(id, "benefit-stop.considered").state();
        assertThat(told.at("/benefitType").asText()).isEqualTo("CASH_BENEFIT");
    }

    @Test
    void a_decision_that_has_not_seen_the_answer_that_just_came_is_stale() {
        var considered = considered(citizen(), "MOVED");
        answer(SOF, considered.path("id"), IN_HOSPITAL).statusCode(201);

        decide(considered).statusCode(412);
    }

    @Test
    void an_answer_sent_twice_with_one_key_is_one_answer() {
        var id = considered(citizen(), "MOVED").<String>path("id");
        var once = SOF.keyed(UUID.randomUUID().toString());

        answer(once, id, IN_HOSPITAL).statusCode(201);
        answer(once, id, IN_HOSPITAL)
                .statusCode(201)
                .header("Idempotent-Replayed", "true")
                .body("answers", hasSize(1));
        answer(SOF, id, Map.of("code", "JOINT_MEETING_WANTED")).statusCode(201).body("answers", hasSize(2));
    }

    @Test
    void what_is_decided_is_not_answered_any_more() {
        var dropped = moved(considered(citizen(), "MOVED"), "drop", Map.of());

        answer(SOF, dropped.path("id"), IN_HOSPITAL).statusCode(409).body("code", equalTo("stop-not-answerable"));
    }

    @Test
    void only_the_citizens_own_people_in_sof_answer() {
        var id = considered(citizen(), "MOVED").<String>path("id");

        answer(Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1"), id, IN_HOSPITAL).statusCode(404);
        answer(Call.by(BIF_CASEWORKER), id, IN_HOSPITAL).statusCode(403);
        answer(SOF, id, Map.of("code", "DRUNK")).statusCode(400);
    }

    @Test
    void both_sides_say_that_they_tried_to_reach_the_citizen() {
        var id = considered(citizen(), "SANCTION").<String>path("id");
        var called = Map.of("attemptedOn", clock.today().toString(), "channel", "PHONE", "reached", false);

        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops/{id}/contact-attempts", called, id)
                .statusCode(201);
        SOF.post("/api/v1/benefit-stops/{id}/contact-attempts", called, id)
                .statusCode(201)
                .body("contactAttempts.administration", contains("BIF", "SOF"))
                .body("contactAttempts.channel", contains("PHONE", "PHONE"));
        var told = event(id, "benefit-stop.contact-attempted").state().at("/contactAttempts/0");
        assertThat(told.at("/channel").asText()).isEqualTo("PHONE");
        assertThat(told.at("/administration").asText()).isEqualTo("BIF");

        var tomorrow = Map.of("attemptedOn", clock.today().plusDays(1).toString(), "channel", "PHONE", "reached", true);
        SOF.post("/api/v1/benefit-stops/{id}/contact-attempts", tomorrow, id)
                .statusCode(422)
                .body("code", equalTo("day-in-future"));
    }

    @Test
    void guidance_keeps_its_wording_and_receipt_here() {
        var guidance =
                Map.of("givenOn", "2007-11-20", "written", true, "wording", "Mød op.", "receivedOn", "2007-11-22");

        var guided = moved(considered(citizen(), "SANCTION"), "guidance", guidance);

        assertThat(guided.<String>path("guidance.receivedOn")).isEqualTo("2007-11-22");
        assertThat(event(guided.path("id"), "benefit-stop.guidance-proven").data())
                .doesNotContain("Mød");
    }

    @Test
    void the_stop_shows_when_sof_was_told_and_when_it_acted() {
        var citizen = citizen();
        String id = considered(citizen, "MOVED").path("id");
        var alert = UUID.randomUUID();

        heard("raised", alert, 1, citizen, alert(id, null));
        var told = awaitDate(id, "dates.sofToldAt");
        heard("acted", alert, 2, citizen, alert(id, "2007-11-30T13:00:00Z"));
        assertThat(awaitDate(id, "dates.sofActedAt")).isEqualTo("2007-11-30T13:00:00Z");

        Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/{id}", id)
                .body("dates.sofToldAt", equalTo(told))
                .body("sofAlert.standing", equalTo("ACTED"))
                .body("sofAlert.outcome", equalTo("JOINT_MEETING"))
                .body("version", equalTo(1));
    }

    private static void heard(String word, UUID alert, long version, UUID citizen, Map<String, ?> state) {
        new ToldEvent("notification", "alert." + word, "alert", alert.toString(), version, citizen, state).publish();
    }

    private static Map<String, ?> alert(String stop, @Nullable String actedAt) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("kind", "BENEFIT_STOP");
        state.put("about", Map.of("kind", "benefit-stop", "id", stop));
        state.put("raisedAt", "2007-11-30T12:00:00Z");
        state.put("phase", actedAt == null ? "OPEN" : "ACTED");
        state.put("actedAt", actedAt);
        state.put("outcome", actedAt == null ? null : "JOINT_MEETING");
        return state;
    }

    private static String awaitDate(String stop, String path) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> Call.by(BIF_CASEWORKER)
                                .get("/api/v1/benefit-stops/{id}", stop)
                                .extract()
                                .<String>path(path),
                        Objects::nonNull);
    }

    private static ValidatableResponse answer(Call by, String stop, Map<String, String> code) {
        return by.post("/api/v1/benefit-stops/{id}/answers", code, stop);
    }

    private ValidatableResponse decide(Response seen) {
        return move(
                BIF_CASEWORKER,
                "benefit-stops",
                seen,
                "decision",
                Map.of("effectiveFrom", clock.today().toString()));
    }
}
