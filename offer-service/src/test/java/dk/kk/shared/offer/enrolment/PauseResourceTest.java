package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.places.Applicants.offerOf;
import static dk.kk.shared.offer.places.Applicants.referred;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.offer.places.Applicants;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class PauseResourceTest {

    @Test
    void a_course_is_paused_and_resumed_and_both_are_told_without_the_reason() {
        var paused = moved(started(offerOf(1)), "pause", pause("2007-11-05"));
        assertThat(paused.<String>path("phase")).isEqualTo("PAUSED");
        assertThat(paused.asString()).doesNotContain("ILLNESS");

        var resumed = moved(paused, "resumption", Map.of("resumedOn", "2007-11-09"));

        assertThat(resumed.<String>path("phase")).isEqualTo("STARTED");
        String id = resumed.path("id");
        assertThat(event(id, "enrolment.paused").state().at("/rows/3/pausedOn").asText())
                .isEqualTo("2007-11-05");
        var told = event(id, "enrolment.resumed");
        assertThat(told.state().at("/rows/4/resumedOn").asText()).isEqualTo("2007-11-09");
        assertThat(told.state().toString()).doesNotContain("ILLNESS");
        pauses(id)
                .statusCode(200)
                .body("pauses.pausedOn", contains("2007-11-05"))
                .body("pauses.resumedOn", contains("2007-11-09"))
                .body("pauses.reason", contains("ILLNESS"));
        Call.by(OFFER_PROVIDER).get("/api/v1/enrolments/" + id + "/pauses").statusCode(403);
    }

    @Test
    void a_paused_citizen_keeps_the_last_place_and_the_next_one_gets_it_after_the_end() {
        var offer = offerOf(1);
        var paused = moved(started(offer), "pause", pause("2007-11-05"));
        var other = referred(offer);
        assertThat(Applicants.offer(offer).<Integer>path("taken")).isEqualTo(1);
        move(JOB_CONSULTANT, "enrolments", other, "acceptance", Map.of())
                .statusCode(409)
                .body("code", equalTo("offer-full"));

        moved(paused, "drop-out", Map.of("endedOn", "2007-11-04"));

        moved(other, "acceptance", Map.of());
    }

    @Test
    void what_is_not_paused_is_not_resumed_and_what_never_began_is_not_paused() {
        var course = started(offerOf(1));
        move(JOB_CONSULTANT, "enrolments", course, "resumption", Map.of("resumedOn", "2007-11-09"))
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        move(JOB_CONSULTANT, "enrolments", referred(offerOf(1)), "pause", pause("2007-11-05"))
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        move(JOB_CONSULTANT, "enrolments", course, "pause", pause("2007-11-01"))
                .statusCode(422)
                .body("code", equalTo("pause-before-start"))
                .body("detail", not(containsString("{")));
    }

    private static ValidatableResponse pauses(String id) {
        return Call.by(JOB_CONSULTANT).get("/api/v1/enrolments/" + id + "/pauses");
    }

    private static Map<String, ?> pause(String pausedOn) {
        return Map.of("pausedOn", pausedOn, "reason", "ILLNESS");
    }

    private static Response started(String offer) {
        var accepted = moved(referred(offer), "acceptance", Map.of());
        return moved(accepted, "start", Map.of("startedOn", "2007-11-01", "operaRegisteredOn", "2007-11-01"));
    }

    private static Response moved(Response seen, String move, Map<String, ?> body) {
        return move(JOB_CONSULTANT, "enrolments", seen, move, body)
                .statusCode(200)
                .extract()
                .response();
    }
}
