package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.citizenOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ParticipationResourceTest {

    @Test
    void a_citizen_is_in_an_offer_lately_and_in_activation_by_these_enrolments() {
        var citizen = citizen();
        var course = completed(citizen, "2007-02-01", "2007-05-30", true);
        completed(citizen, "2007-02-01", "2007-10-30", false);

        asked(citizen, "2007-11-30").body("inOfferLately", equalTo(true)).body("recentOffers", contains(course));
        asked(citizen, "2007-12-01").body("inOfferLately", equalTo(false));
        asked(citizen, "2007-05-30&months=0").body("inActivation", equalTo(true));
        asked(citizen, "2007-10-31")
                .body("inActivation", equalTo(false))
                .body("activations", empty())
                .body("months", equalTo(6));
    }

    @Test
    void of_a_list_the_callers_own_citizens_are_answered_in_its_order() {
        var inOffer = citizen();
        completed(inOffer, "2007-02-01", "2007-10-30", true);
        var idle = citizen();
        var foreign = citizenOf("JC2-T1", "SC2-V1");
        completed(Call.by(JOB_CONSULTANT, "B-JC2-T1-1", "JC2-T1"), foreign, "2007-02-01", "2007-10-30", true);

        Call.by(SOF_CASEWORKER)
                .post(
                        "/api/v1/participations",
                        Map.of(
                                "citizenIds",
                                List.of(idle, UUID.randomUUID(), foreign, inOffer, idle),
                                "asOf",
                                "2007-11-30"))
                .statusCode(200)
                .body("citizenId", contains(idle.toString(), inOffer.toString()))
                .body("inOfferLately", contains(false, true));
    }

    private static ValidatableResponse asked(UUID citizen, String asOf) {
        return Call.by(SOF_CASEWORKER)
                .get("/api/v1/participations?citizenId=" + citizen + "&asOf=" + asOf)
                .statusCode(200);
    }

    private static String completed(UUID citizen, String start, String end, boolean inOpera) {
        return completed(Call.by(JOB_CONSULTANT), citizen, start, end, inOpera);
    }

    private static String completed(Call by, UUID citizen, String start, String end, boolean inOpera) {
        var offer = TestOffers.listed(BIF_MANAGER).path("id");
        var referral = Map.of("citizenId", citizen, "offerId", offer, "plannedStart", start);
        var seen = by.post("/api/v1/enrolments", referral).extract().response();
        seen = moved(by, seen, "acceptance", Map.of());
        seen = moved(
                by,
                seen,
                "start",
                inOpera ? Map.of("startedOn", start, "operaRegisteredOn", end) : Map.of("startedOn", start));
        return moved(by, seen, "completion", Map.of("endedOn", end)).path("id");
    }

    private static Response moved(Call by, Response seen, String move, Map<String, ?> body) {
        return by.seeing(seen)
                .post("/api/v1/enrolments/{id}/" + move, body, seen.<String>path("id"))
                .statusCode(200)
                .extract()
                .response();
    }
}
