package dk.kk.shared.offer.places;

import static dk.kk.shared.offer.places.Applicants.accept;
import static dk.kk.shared.offer.places.Applicants.accepted;
import static dk.kk.shared.offer.places.Applicants.moved;
import static dk.kk.shared.offer.places.Applicants.referred;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.code;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WaitingListTest {
    private static final String LIST = "/api/v1/offers/{id}/waiting-list";

    @Inject
    BusinessClock clock;

    private final String provider = code("P-");
    private String offer = "";

    @BeforeEach
    void an_offer_has_one_place() {
        var body = TestOffers.body(BIF_MANAGER);
        body.put("capacity", 1);
        body.put("providerCode", provider);
        offer = Call.by(BIF_MANAGER).post("/api/v1/offers", body).extract().path("id");
    }

    @Test
    void a_free_place_is_offered_to_the_green_line_first_and_then_to_the_next() {
        var last = accepted(offer);
        var earlier = moved(referred(offer), "waiting", Map.of());
        var greenLine = moved(referred(offer), "waiting", Map.of("greenLine", "CONTACT_AT_RISK"));
        String first = greenLine.path("id");
        String second = earlier.path("id");
        var list = Call.by(OFFER_PROVIDER, "", provider).get(LIST, offer).statusCode(200);
        list.body("enrolmentId", contains(first, second))
                .body("position", contains(1, 2))
                .body("orderedBy", contains("GREEN_LINE", "DAY_OF_REFERRAL"))
                .body("greenLine", contains("CONTACT_AT_RISK", null))
                .body("$", everyItem(not(hasKey("citizenId"))));
        accept(earlier).statusCode(409).body("code", equalTo("enrolment-waits"));

        moved(last, "cancellation", Map.of());

        var until = clock.today().plusDays(7).toString();
        var offered = event(first, "enrolment.place-offered");
        assertThat(offered.state().at("/rows/2/phase").asText()).isEqualTo("REFERRED");
        assertThat(offered.state().at("/rows/2/placeOfferedUntil").asText()).isEqualTo(until);
        accept(referred(offer)).statusCode(409).body("code", equalTo("offer-full"));
        moved(seen(first), "place-decline", Map.of());

        assertThat(event(first, "enrolment.place-declined")
                        .state()
                        .at("/rows/3/waitingSince")
                        .isNull())
                .isTrue();
        event(second, "enrolment.place-offered");
        var accepted = moved(seen(second), "acceptance", Map.of());
        assertThat(accepted.<String>path("waitingSince")).isNull();
        Call.by(JOB_CONSULTANT).get(LIST, offer).body("size()", equalTo(0));
        assertThat(Applicants.offer(offer).<Integer>path("taken")).isEqualTo(1);
        assertThat(Applicants.offer(offer).<Integer>path("held")).isZero();
    }

    @Test
    void a_waiting_list_is_read_by_who_gives_the_offer_or_runs_it() {
        accepted(offer);
        moved(referred(offer), "waiting", Map.of());

        Call.by(OFFER_PROVIDER, "", code("P-")).get(LIST, offer).statusCode(404);
        Call.by(SOF_CASEWORKER).get(LIST, offer).statusCode(403).body("code", equalTo("offer-of-other-side"));
        Call.by(JOB_CONSULTANT).get(LIST + "?limit=1", offer).statusCode(200).body("position", contains(1));
    }

    @Test
    void an_unknown_reason_and_a_place_nobody_offered_are_refused() {
        accepted(offer);
        var referred = referred(offer);
        Call.by(JOB_CONSULTANT)
                .seeing(referred)
                .post("/api/v1/enrolments/{id}/waiting", Map.of("greenLine", "VIP"), referred.<String>path("id"))
                .statusCode(400);
        Call.by(JOB_CONSULTANT)
                .seeing(referred)
                .post("/api/v1/enrolments/{id}/place-decline", Map.of(), referred.<String>path("id"))
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    private static Response seen(String enrolment) {
        return Call.by(JOB_CONSULTANT)
                .get("/api/v1/enrolments/" + enrolment)
                .extract()
                .response();
    }
}
