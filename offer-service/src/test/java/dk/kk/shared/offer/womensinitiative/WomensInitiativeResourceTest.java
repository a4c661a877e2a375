package dk.kk.shared.offer.womensinitiative;

import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.offer.womensinitiative.Counts.registered;
import static dk.kk.shared.offer.womensinitiative.Counts.visits;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.COMMITTEE_SECRETARY;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.OFFER_PROVIDER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class WomensInitiativeResourceTest {

    @Test
    void courses_that_began_in_marked_offers_and_visitors_are_counted_in_their_period() {
        var day = LocalDate.of(2006, 3, 1);
        var debt = marked("DEBT_COUNSELLING");
        started(debt, day);
        started(debt, day.plusDays(6));
        started(debt, day.plusDays(7));
        started(marked("SOCIAL_ENTERPRISES"), day);
        started(TestOffers.listed(BIF_MANAGER).path("id"), day);
        referred(debt, day);
        registered(visits(day));
        registered(visits(day.plusDays(7)));
        move(SOF_CASEWORKER, "anonymous-counts", registered(visits(day)), "withdrawal", Map.of());

        figures(day, day.plusDays(7))
                .body(
                        "initiative",
                        contains(
                                "DEBT_COUNSELLING",
                                "OPEN_ANONYMOUS_COUNSELLING",
                                "SOCIAL_ENTERPRISES",
                                "VULNERABLE_MOTHERS",
                                "DISTRICT_MOTHERS_AND_AMBASSADORS"))
                .body("enrolmentsStarted", contains(2, null, 1, 0, 0))
                .body("visitors", contains(null, 7, null, null, null));
    }

    @Test
    void a_corrected_count_counts_as_corrected_alone() {
        var day = LocalDate.of(2006, 5, 1);
        var said = visits(day);
        said.put("visitors", 12);
        move(SOF_CASEWORKER, "anonymous-counts", registered(visits(day)), "correction", said);

        figures(day, day.plusDays(1)).body("[1].visitors", equalTo(12));
    }

    @Test
    void a_period_without_a_day_is_refused_and_a_provider_sees_no_figures() {
        var day = LocalDate.of(2006, 5, 1);
        Call.by(COMMITTEE_SECRETARY)
                .get("/api/v1/womens-initiatives?from=" + day + "&to=" + day)
                .statusCode(400)
                .body("code", equalTo("period-without-day"));
        Call.by(OFFER_PROVIDER).get("/api/v1/womens-initiatives").statusCode(403);
    }

    private static ValidatableResponse figures(LocalDate from, LocalDate to) {
        return Call.by(COMMITTEE_SECRETARY)
                .get("/api/v1/womens-initiatives?from=" + from + "&to=" + to)
                .statusCode(200);
    }

    private static String marked(String initiative) {
        return move(
                        BIF_MANAGER,
                        "offers",
                        TestOffers.listed(BIF_MANAGER),
                        "initiative",
                        Map.of("initiative", initiative))
                .statusCode(200)
                .extract()
                .path("id");
    }

    private static Response referred(String offer, LocalDate day) {
        return Call.by(JOB_CONSULTANT)
                .post(
                        "/api/v1/enrolments",
                        Map.of("citizenId", citizen(), "offerId", offer, "plannedStart", day.toString()))
                .statusCode(201)
                .extract()
                .response();
    }

    private static void started(String offer, LocalDate day) {
        var accepted = move(JOB_CONSULTANT, "enrolments", referred(offer, day), "acceptance", Map.of())
                .statusCode(200)
                .extract()
                .response();
        move(JOB_CONSULTANT, "enrolments", accepted, "start", Map.of("startedOn", day.toString()))
                .statusCode(200);
    }
}
