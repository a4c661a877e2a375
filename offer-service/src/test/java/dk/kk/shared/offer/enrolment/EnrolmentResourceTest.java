package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.citizenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.offer.catalogue.TestOffers;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class EnrolmentResourceTest {

    @Inject
    BusinessClock clock;

    @Test
    void a_course_goes_from_referral_to_completion_and_each_step_is_told() {
        var citizen = citizen();
        var today = clock.today().toString();
        var referred = referred(citizen);
        String id = referred.path("id");
        assertThat(event(id, "enrolment.referred").key()).isEqualTo(citizen.toString());

        var accepted = moved(referred, "acceptance", Map.of());
        var started = moved(accepted, "start", Map.of("startedOn", today, "operaRegisteredOn", today));
        var completed = moved(started, "completion", Map.of("endedOn", today));

        assertThat(completed.header("ETag")).isEqualTo("\"4\"");
        var state = event(id, "enrolment.completed").state();
        assertThat(state.at("/countsAs").asText()).isEqualTo("ACTIVATION");
        assertThat(state.at("/countsForGoal3").asBoolean()).isTrue();
        assertThat(state.at("/rows")).hasSize(4);
        assertThat(state.at("/rows/3/operaRegisteredOn").asText()).isEqualTo(today);
        assertThat(state.at("/rows/3/actualEnd").asText()).isEqualTo(today);
        assertThat(EventLog.read("offer.events.v1").stream()
                        .filter(event -> event.streamId().equals(id)))
                .extracting(EventLog.Published::type)
                .containsExactly(
                        "enrolment.referred", "enrolment.accepted", "enrolment.started", "enrolment.completed");
        Call.by(JOB_CONSULTANT).get("/api/v1/enrolments?citizenId=" + citizen).body("id", contains(id));
    }

    @Test
    void a_course_says_the_name_of_its_offer_as_the_catalogue_has_it() {
        var citizen = citizen();
        var offer = TestOffers.listed(BIF_MANAGER);
        String name = offer.path("name");
        assertThat(name).isNotBlank();

        String id = refer(JOB_CONSULTANT, citizen, offer.path("id"))
                .statusCode(201)
                .body("offerName", equalTo(name))
                .extract()
                .path("id");

        Call.by(JOB_CONSULTANT).get("/api/v1/enrolments/{id}", id).body("offerName", equalTo(name));
        Call.by(JOB_CONSULTANT).get("/api/v1/enrolments?citizenId=" + citizen).body("offerName", contains(name));
    }

    @Test
    void a_citizen_who_never_came_has_not_started() {
        var referred = referred(citizen());

        moved(referred, "no-show", Map.of());

        var state = event(referred.path("id"), "enrolment.no-show").state();
        assertThat(state.at("/rows/1/actualStart").isNull()).isTrue();
    }

    @Test
    void an_illegal_move_names_the_legal_ones() {
        move(
                        JOB_CONSULTANT,
                        "enrolments",
                        referred(citizen()),
                        "start",
                        Map.of("startedOn", clock.today().toString()))
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", containsInAnyOrder("ACCEPTED", "CANCELLED", "NO_SHOW"));
    }

    @Test
    void a_start_that_lies_ahead_is_refused() {
        var accepted = moved(referred(citizen()), "acceptance", Map.of());

        move(
                        JOB_CONSULTANT,
                        "enrolments",
                        accepted,
                        "start",
                        Map.of("startedOn", clock.today().plusDays(2).toString()))
                .statusCode(422)
                .body("code", equalTo("day-in-future"))
                .body("arguments.field", equalTo("startedOn"));
    }

    @Test
    void each_side_decides_about_its_own_offers() {
        String socialOffer = TestOffers.listed(SOF_MANAGER).path("id");
        var citizen = citizen();

        refer(JOB_CONSULTANT, citizen, socialOffer).statusCode(403).body("code", equalTo("offer-of-other-side"));
        var referred = refer(SOF_CASEWORKER, citizen, socialOffer)
                .statusCode(201)
                .extract()
                .response();

        Call.by(JOB_CONSULTANT).get("/api/v1/enrolments/" + referred.path("id")).statusCode(200);
        move(JOB_CONSULTANT, "enrolments", referred, "acceptance", Map.of()).statusCode(403);
        move(SOF_CASEWORKER, "enrolments", referred, "acceptance", Map.of()).statusCode(200);
    }

    @Test
    void an_offer_that_is_not_in_force_and_one_that_does_not_exist_are_refused() {
        var offer = TestOffers.listed(BIF_MANAGER);
        move(BIF_MANAGER, "offers", offer, "withdrawal", Map.of("validTo", "2007-07-01"));

        refer(JOB_CONSULTANT, citizen(), offer.path("id")).statusCode(409).body("code", equalTo("offer-not-in-force"));
        refer(JOB_CONSULTANT, citizen(), UUID.randomUUID().toString())
                .statusCode(404)
                .body("arguments.kind", equalTo("offer"));
    }

    @Test
    void a_foreign_citizen_is_not_found() {
        var foreign = citizenOf("JC2-T1", "SC2-V1");

        refer(JOB_CONSULTANT, foreign, TestOffers.listed(BIF_MANAGER).path("id"))
                .statusCode(404)
                .body("arguments.kind", equalTo("citizen"));
    }

    @Test
    void a_retried_referral_refers_once() {
        var citizen = citizen();
        var key = UUID.randomUUID().toString();
        Map<String, Object> body = Map.of(
                "citizenId",
                citizen,
                "offerId",
                TestOffers.listed(BIF_MANAGER).path("id"),
                "plannedStart",
                "2007-12-03");

        var keyed = Call.by(JOB_CONSULTANT).keyed(key);
        var first = keyed.post("/api/v1/enrolments", body).extract().response();
        var second =
                keyed.post("/api/v1/enrolments", body).statusCode(201).extract().response();

        assertThat(second.asString()).isEqualTo(first.asString());
        Call.by(JOB_CONSULTANT)
                .get("/api/v1/enrolments?citizenId=" + citizen)
                .body("id", contains(first.<String>path("id")));
    }

    private static Response referred(UUID citizen) {
        return refer(JOB_CONSULTANT, citizen, TestOffers.listed(BIF_MANAGER).path("id"))
                .statusCode(201)
                .extract()
                .response();
    }

    private static ValidatableResponse refer(Role role, UUID citizen, String offer) {
        return Call.by(role)
                .post(
                        "/api/v1/enrolments",
                        Map.of("citizenId", citizen, "offerId", offer, "plannedStart", "2007-12-03"));
    }

    private static Response moved(Response seen, String move, Map<String, ?> body) {
        return move(JOB_CONSULTANT, "enrolments", seen, move, body)
                .statusCode(200)
                .extract()
                .response();
    }
}
