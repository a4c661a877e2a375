package dk.kk.shared.offer.effort;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.testing.Casework.code;

import dk.kk.shared.offer.testing.OfferStreams;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Method-development projects and courses of citizens, through the API. */
final class Effort {
    static final String PROJECTS = "/api/v1/method-projects";

    private Effort() {}

    static Response project(String startsOn, String endsOn) {
        return register(BIF_MANAGER, body(startsOn, endsOn))
                .statusCode(201)
                .extract()
                .response();
    }

    static Map<String, Object> body(String startsOn, String endsOn) {
        return new LinkedHashMap<>(
                Map.of("code", code("M-"), "name", "Metode", "startsOn", startsOn, "endsOn", endsOn));
    }

    static ValidatableResponse register(Role role, Map<String, ?> body) {
        return Call.by(role).post(PROJECTS, body);
    }

    static ValidatableResponse attach(Role role, Response project, String offer) {
        return OfferStreams.move(role, "method-projects", project, "offers", Map.of("offerId", offer));
    }

    /** A course in an offer of BIF's that was completed. */
    static String course(UUID citizen, String offer, String startedOn, String endedOn) {
        var referral = Map.of("citizenId", citizen, "offerId", offer, "plannedStart", "2007-12-03");
        var referred = Call.by(JOB_CONSULTANT)
                .post("/api/v1/enrolments", referral)
                .statusCode(201)
                .extract()
                .response();
        var accepted = moved(referred, "acceptance", Map.of());
        var started = moved(accepted, "start", Map.of("startedOn", startedOn));
        return moved(started, "completion", Map.of("endedOn", endedOn)).path("id");
    }

    private static Response moved(Response seen, String move, Map<String, ?> body) {
        return OfferStreams.move(JOB_CONSULTANT, "enrolments", seen, move, body)
                .statusCode(200)
                .extract()
                .response();
    }
}
