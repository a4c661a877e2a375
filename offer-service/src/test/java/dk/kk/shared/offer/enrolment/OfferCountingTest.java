package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OfferCountingTest {

    private static final Map<String, Object> NOTHING_SINCE_JULY =
            Map.of("from", "2007-07-01", "countsAs", "NONE", "countsForGoal3", false, "ground", "Lov nr. 1");

    private Response offer;

    @BeforeEach
    void the_catalogue_has_an_offer() {
        offer = TestOffers.listed(BIF_MANAGER);
    }

    @Test
    void an_offer_that_counts_as_something_else_from_a_day_on_keeps_what_it_counted_as_before() {
        move(BIF_MANAGER, "offers", offer, "counting", NOTHING_SINCE_JULY)
                .statusCode(200)
                .header("ETag", "\"2\"")
                .body("countsAs", equalTo("ACTIVATION"))
                .body("counting.from", contains("2005-01-01", "2007-07-01"))
                .body("counting.countsAs", contains("ACTIVATION", "NONE"))
                .body("countingChanges.ground", contains("Lov nr. 1"));

        var told = event(offer.path("id"), "offer.counting-changed").state();
        assertThat(told.at("/counting/0/to").asText()).isEqualTo("2007-07-01");
        assertThat(told.at("/counting/1/countsForGoal3").asBoolean()).isFalse();
        assertThat(told.toString()).doesNotContain("Lov");
    }

    @Test
    void each_course_with_days_since_then_is_told_again_and_what_was_believed_of_it_stays() {
        var running = started(citizen(), "2007-03-01");
        var endedBefore = moved(started(citizen(), "2007-03-01"), "completion", Map.of("endedOn", "2007-06-30"));
        var endedOnTheDay = moved(started(citizen(), "2007-03-01"), "completion", Map.of("endedOn", "2007-07-01"));
        var cancelled = moved(referred(citizen()), "cancellation", Map.of());

        move(BIF_MANAGER, "offers", offer, "counting", NOTHING_SINCE_JULY).statusCode(200);

        var told = event(running.path("id"), "enrolment.counting-changed");
        assertThat(told.version()).isEqualTo(4);
        assertThat(told.state().at("/countsAs").asText())
                .as("on the day of referral, today")
                .isEqualTo("ACTIVATION");
        assertThat(told.state().at("/rows/2/counting")).hasSize(1);
        assertThat(told.state().at("/rows/3/counting")).hasSize(2);
        assertThat(told.state().at("/rows/3/counting/1/countsAs").asText()).isEqualTo("NONE");
        assertThat(told.state().at("/rows/2/supersededAt"))
                .isEqualTo(told.state().at("/rows/3/recordedAt"));
        event(endedOnTheDay.path("id"), "enrolment.counting-changed");
        assertThat(shown(endedBefore)).hasSize(4);
        assertThat(shown(cancelled)).hasSize(2);

        var completed = moved(read(running), "completion", Map.of("endedOn", "2007-10-01"));
        assertThat(completed.<List<Object>>path("rows[4].counting"))
                .as("it goes on counting so")
                .hasSize(2);
    }

    @Test
    void a_citizen_is_asked_about_by_the_same_periods() {
        var citizen = citizen();
        started(citizen, "2007-03-01");
        move(BIF_MANAGER, "offers", offer, "counting", NOTHING_SINCE_JULY).statusCode(200);

        participation(citizen, "2007-06-30", true, true);
        participation(citizen, "2007-07-01", false, true);
        participation(citizen, "2007-12-31", false, true);
        participation(citizen, "2008-01-01", false, false);
    }

    @Test
    void a_referral_after_the_change_counts_as_the_catalogue_says_on_its_day() {
        move(BIF_MANAGER, "offers", offer, "counting", NOTHING_SINCE_JULY).statusCode(200);

        var referred = referred(citizen());

        assertThat(referred.<String>path("countsAs")).isEqualTo("NONE");
        assertThat(referred.<List<Object>>path("rows[0].counting")).hasSize(2);
    }

    @Test
    void each_side_says_what_its_own_offers_count_as_and_not_for_days_before_them() {
        move(SOF_MANAGER, "offers", offer, "counting", NOTHING_SINCE_JULY)
                .statusCode(403)
                .body("code", equalTo("offer-of-other-side"));
        move(
                        BIF_MANAGER,
                        "offers",
                        offer,
                        "counting",
                        Map.of("from", "2004-12-31", "countsAs", "NONE", "countsForGoal3", true, "ground", "Lov"))
                .statusCode(422)
                .body("code", equalTo("counting-before-offer"));
        move(
                        BIF_MANAGER,
                        "offers",
                        offer,
                        "counting",
                        Map.of("from", "2007-07-01", "countsAs", "NONE", "countsForGoal3", true))
                .statusCode(400);
    }

    /** Each referral either copies the change or is told of it. */
    @Test
    void no_course_that_is_referred_at_the_same_moment_is_missed() throws Exception {
        var referrals = new ArrayList<Callable<String>>();
        for (var i = 0; i < 12; i++) {
            referrals.add(() -> referred(citizen()).path("id"));
        }
        Callable<String> change = () -> move(BIF_MANAGER, "offers", offer, "counting", NOTHING_SINCE_JULY)
                .statusCode(200)
                .extract()
                .path("id");
        referrals.add(4, change);
        try (var threads = Executors.newFixedThreadPool(6)) {
            var made = threads.invokeAll(referrals);
            for (var i = 0; i < made.size(); i++) {
                if (i != 4) {
                    Call.by(JOB_CONSULTANT)
                            .get("/api/v1/enrolments/" + made.get(i).get())
                            .body("rows[-1].counting.size()", equalTo(2));
                }
            }
        }
    }

    private static void participation(UUID citizen, String day, boolean inActivation, boolean lately) {
        Call.by(JOB_CONSULTANT)
                .get("/api/v1/participations?citizenId=" + citizen + "&asOf=" + day)
                .body("inActivation", equalTo(inActivation))
                .body("inOfferLately", equalTo(lately));
    }

    private Response referred(UUID citizen) {
        return Call.by(JOB_CONSULTANT)
                .post(
                        "/api/v1/enrolments",
                        Map.of("citizenId", citizen, "offerId", offer.path("id"), "plannedStart", "2007-12-03"))
                .statusCode(201)
                .extract()
                .response();
    }

    private Response started(UUID citizen, String day) {
        return moved(
                moved(referred(citizen), "acceptance", Map.of()),
                "start",
                Map.of("startedOn", day, "operaRegisteredOn", day));
    }

    private static Response moved(Response seen, String move, Map<String, ?> body) {
        return move(JOB_CONSULTANT, "enrolments", seen, move, body)
                .statusCode(200)
                .extract()
                .response();
    }

    private static List<Object> shown(Response enrolment) {
        return read(enrolment).path("rows");
    }

    private static Response read(Response enrolment) {
        return Call.by(JOB_CONSULTANT)
                .get("/api/v1/enrolments/" + enrolment.path("id"))
                .extract()
                .response();
    }
}
