package dk.kk.shared.offer.places;

import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.testing.Casework.citizen;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Citizens who want a place in an offer of BIF's. */
public final class Applicants {
    private Applicants() {}

    public static String offerOf(int capacity) {
        return TestOffers.listed(BIF_MANAGER, capacity).path("id");
    }

    public static Response referred(String offer) {
        var referral = Map.of("citizenId", citizen(), "offerId", offer, "plannedStart", "2007-12-03");
        return Call.by(JOB_CONSULTANT)
                .post("/api/v1/enrolments", referral)
                .statusCode(201)
                .extract()
                .response();
    }

    static ValidatableResponse accept(Response seen) {
        return move(JOB_CONSULTANT, "enrolments", seen, "acceptance", Map.of());
    }

    static Response moved(Response seen, String move, Map<String, ?> body) {
        return move(JOB_CONSULTANT, "enrolments", seen, move, body)
                .statusCode(200)
                .extract()
                .response();
    }

    static Response accepted(String offer) {
        return moved(referred(offer), "acceptance", Map.of());
    }

    public static Response offer(String id) {
        return Call.by(BIF_MANAGER).get("/api/v1/offers/" + id).extract().response();
    }

    /** The offer as it is now, moved to another capacity. */
    public static ValidatableResponse resize(String offer, int capacity) {
        return move(BIF_MANAGER, "offers", offer(offer), "capacity", Map.of("capacity", capacity));
    }

    static <T> List<T> atOnce(List<Callable<T>> attempts) throws Exception {
        try (var threads = Executors.newFixedThreadPool(attempts.size())) {
            var answers = new ArrayList<T>();
            for (var attempt : threads.invokeAll(attempts)) {
                answers.add(attempt.get());
            }
            return answers;
        }
    }
}
