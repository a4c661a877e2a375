package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;

import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import java.util.UUID;

/** Stops as a BIF caseworker begins and moves them, through the API. */
final class Stops {

    private Stops() {}

    static Response considered(UUID citizen, String ground) {
        return consider(benefit(citizen), ground).statusCode(201).extract().response();
    }

    static ValidatableResponse consider(String benefit, String ground) {
        return Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops", Map.of("benefitId", benefit, "ground", ground, "kind", "STOP"));
    }

    static Response moved(Response seen, String move, Map<String, ?> body) {
        return move(BIF_CASEWORKER, "benefit-stops", seen, move, body)
                .statusCode(200)
                .extract()
                .response();
    }

    static String benefit(UUID citizen) {
        return Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", grant(citizen))
                .statusCode(201)
                .extract()
                .path("id");
    }

    static Map<String, Object> grant(UUID citizen) {
        return Map.of("citizenId", citizen, "benefitType", "CASH_BENEFIT", "startedOn", "2007-03-01");
    }
}
