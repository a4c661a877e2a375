package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Stops.benefit;
import static dk.kk.shared.offer.benefitstop.Stops.consider;
import static dk.kk.shared.offer.benefitstop.Stops.considered;
import static dk.kk.shared.offer.benefitstop.Stops.grant;
import static dk.kk.shared.offer.benefitstop.Stops.moved;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.citizenOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.MoveWalk;
import dk.kk.shared.platform.testing.SuiteResource;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class BenefitStopResourceTest {

    @Inject
    BusinessClock clock;

    @Inject
    AgroalDataSource dataSource;

    @Test
    void a_stop_goes_from_consideration_to_hearing_to_decision_to_its_day_to_resumption() throws Exception {
        var citizen = citizen();
        var considered = considered(citizen, "SANCTION");
        String id = considered.path("id");
        assertThat(considered.<String>path("phase")).isEqualTo("CONSIDERED");
        assertThat(event(id, "benefit-stop.considered").key()).isEqualTo(citizen.toString());

        var guided = moved(considered, "guidance", guidance(clock.today()));
        var hearing = moved(guided, "hearing", Map.of());
        assertThat(hearing.<String>path("answerBy"))
                .isEqualTo(clock.today().plusDays(14).toString());
        var heard = moved(
                hearing, "citizen-answer", Map.of("answeredOn", clock.today().toString()));
        var decided = moved(heard, "decision", from(clock.today()));
        assertThat(decided.<String>path("phase")).isEqualTo("DECIDED");
        assertThat(decided.<List<String>>path("missing")).isEmpty();

        var effective = event(id, "benefit-stop.took-effect"); // by itself
        assertThat(effective.version()).isEqualTo(6);
        assertThat(effective.headers()).containsEntry("ce_cause", "day-reached");
        assertThat(effective.state().at("/effectiveFrom").asText())
                .isEqualTo(clock.today().toString());
        assertThat(effective.state().at("/origin").asText()).isEqualTo("LIVE");
        assertThat(effective.state().has("guidance")).isFalse();
        assertThat(audited("system:stops-take-effect", citizen)).isEqualTo(1);

        var seen = Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/" + id)
                .statusCode(200)
                .header("ETag", "\"6\"")
                .body("allowedMoves.to", contains("RESUMED"))
                .extract()
                .response();
        moved(seen, "resumption", Map.of());
        assertThat(event(id, "benefit-stop.resumed").version()).isEqualTo(7);
    }

    @Test
    void a_stop_of_a_later_day_waits_for_it_and_can_be_withdrawn() {
        var considered = considered(citizen(), "MOVED");
        var decided = moved(
                considered,
                "decision",
                Map.of("effectiveFrom", clock.today().plusDays(1).toString()));

        moved(decided, "withdrawal", Map.of());

        var withdrawn = event(considered.path("id"), "benefit-stop.withdrawn");
        assertThat(withdrawn.version()).isEqualTo(3);
        assertThat(withdrawn.state().at("/phase").asText()).isEqualTo("WITHDRAWN");
    }

    @Test
    void a_sanction_without_guidance_is_decided_by_a_manager_who_says_why_and_by_nobody_else() {
        var considered = considered(citizen(), "SANCTION");
        var why = Map.of("effectiveFrom", clock.today().toString(), "managersReason", "The letters burned.");

        move(BIF_CASEWORKER, "benefit-stops", considered, "decision", from(clock.today()))
                .statusCode(422)
                .body("code", equalTo("stop-without-guidance"));
        move(BIF_CASEWORKER, "benefit-stops", considered, "decision", why)
                .statusCode(403)
                .body("code", equalTo("stop-needs-manager"));
        move(BIF_MANAGER, "benefit-stops", considered, "decision", why)
                .statusCode(200)
                .body("decidedBy", equalTo("MANAGER"))
                .body("missing", containsInAnyOrder("GUIDANCE", "HEARING"));

        var decided = event(considered.path("id"), "benefit-stop.decided");
        assertThat(decided.headers()).containsEntry("ce_cause", "decided-by-manager");
        assertThat(decided.data()).doesNotContain("burned");
    }

    @Test
    void a_stop_decided_elsewhere_is_never_refused_for_what_it_rests_on() {
        var body = Map.of(
                "benefitId", benefit(citizen()),
                "ground", "SANCTION",
                "kind", "STOP",
                "eventOn", "2007-11-20",
                "decidedOn", "2007-11-28",
                "effectiveFrom", "2007-11-20");

        var recorded = Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops/decided-elsewhere", body)
                .statusCode(201)
                .body("decidedBy", equalTo("ELSEWHERE"))
                .body("dates.retroactive", equalTo(true))
                .extract()
                .response();

        var told = event(recorded.path("id"), "benefit-stop.decided-elsewhere").state();
        assertThat(told.at("/decidedElsewhere").asBoolean()).isTrue();
        assertThat(told.at("/missing").toString()).isEqualTo("[\"GUIDANCE\",\"HEARING\"]");
    }

    @Test
    void a_stop_considered_here_takes_up_the_decision_of_another_system() {
        var considered = considered(citizen(), "SANCTION");

        var recorded = moved(
                considered,
                "decision-elsewhere",
                Map.of(
                        "decidedOn",
                        clock.today().toString(),
                        "effectiveFrom",
                        clock.today().toString()));

        assertThat(recorded.<String>path("decidedBy")).isEqualTo("ELSEWHERE");
        assertThat(event(considered.path("id"), "benefit-stop.decided-elsewhere")
                        .version())
                .isEqualTo(2);
    }

    @Test
    void a_decision_of_another_system_is_recorded_also_when_the_stop_is_considered_here() {
        var benefit = benefit(citizen());
        String considered =
                consider(benefit, "SANCTION").statusCode(201).extract().path("id");
        var order = Map.of(
                "benefitId",
                benefit,
                "ground",
                "SANCTION",
                "kind",
                "TEMPORARY",
                "decidedOn",
                clock.today().toString(),
                "effectiveFrom",
                clock.today().toString(),
                "effectiveUntil",
                clock.today().plusDays(20).toString(),
                "citizenHeardOn",
                clock.today().toString());

        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops/decided-elsewhere", order)
                .statusCode(201)
                .body("id", equalTo(considered))
                .body("kind", equalTo("TEMPORARY"));

        var told = event(considered, "benefit-stop.decided-elsewhere");
        assertThat(told.version()).isEqualTo(2);
        assertThat(told.state().at("/missing").toString()).isEqualTo("[\"GUIDANCE\"]");
        Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops/decided-elsewhere", order)
                .statusCode(409)
                .body("code", equalTo("stop-already-live"));
    }

    @Test
    void a_temporary_stop_ends_by_itself_after_its_last_day() {
        var considered = Call.by(BIF_CASEWORKER)
                .post(
                        "/api/v1/benefit-stops",
                        Map.of(
                                "benefitId",
                                benefit(citizen()),
                                "ground",
                                "OTHER",
                                "kind",
                                "TEMPORARY",
                                "eventOn",
                                "2007-11-01"))
                .statusCode(201)
                .extract()
                .response();

        moved(considered, "decision", Map.of("effectiveFrom", "2007-11-01", "effectiveUntil", "2007-11-29"));

        var resumed = event(considered.path("id"), "benefit-stop.resumed");
        assertThat(resumed.headers()).containsEntry("ce_cause", "day-reached");
        assertThat(resumed.state().at("/effectiveUntil").asText()).isEqualTo("2007-11-29");
    }

    @Test
    void an_illegal_move_names_the_legal_ones() {
        var considered = considered(citizen(), "NOT_AVAILABLE");

        move(BIF_CASEWORKER, "benefit-stops", considered, "resumption", Map.of())
                .statusCode(409)
                .body("code", equalTo("illegal-move"))
                .body("arguments.allowed", containsInAnyOrder("HEARING", "DECIDED", "DROPPED", "BENEFIT_ENDED"));
    }

    @Test
    void a_benefit_has_one_live_stop_at_a_time() {
        var citizen = citizen();
        var benefit = benefit(citizen);
        var first = consider(benefit, "OTHER").statusCode(201).extract().response();

        consider(benefit, "MOVED").statusCode(409).body("code", equalTo("stop-already-live"));
        moved(first, "drop", Map.of());

        consider(benefit, "MOVED").statusCode(201);
    }

    @Test
    void a_benefit_that_is_not_paid_any_more_cannot_be_stopped() {
        var citizen = citizen();
        var seen = Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefits", grant(citizen))
                .extract()
                .response();
        move(BIF_CASEWORKER, "benefits", seen, "ending", Map.of("endedOn", "2007-12-01"))
                .statusCode(200);

        consider(seen.path("id"), "OTHER").statusCode(409).body("code", equalTo("benefit-not-paid"));
    }

    @Test
    void both_sides_see_the_stops_of_their_own_citizens_and_nobody_else_does() {
        var citizen = citizen();
        String stop = considered(citizen, "MOVED").path("id");

        Call.by(SOF_CASEWORKER)
                .get("/api/v1/benefit-stops?citizenId=" + citizen)
                .statusCode(200)
                .body("id", hasItem(stop));
        Call.by(SOF_CASEWORKER, "S-SC2-V1-1", "SC2-V1")
                .get("/api/v1/benefit-stops/{id}", stop)
                .statusCode(404)
                .body("arguments.kind", equalTo("benefit-stop"))
                .body("arguments.id", equalTo(stop));
        consider(benefitOfStranger(), "MOVED").statusCode(404).body("arguments.kind", equalTo("benefit"));
    }

    @Test
    void an_unknown_benefit_and_a_bad_ground_are_refused() {
        consider(UUID.randomUUID().toString(), "MOVED").statusCode(404);
        consider(benefit(citizen()), "DISLIKE").statusCode(400).body("errors.field", hasItem("ground"));
    }

    @Test
    void each_side_is_told_what_it_may_do_in_every_phase_and_no_more_is_open_to_it() {
        var walk = MoveWalk.of("/api/v1/benefit-stops/{id}");
        var considered = considered(citizen(), "MOVED");
        String id = considered.path("id");
        var bif = Call.by(BIF_CASEWORKER);
        var sof = Call.by(SOF_CASEWORKER);
        assertThat(walk.requireOpen(sof, id)).containsExactly("answerHearing", "noteContactAttempt");
        walk.requireOthersRefused(sof, id);
        assertThat(walk.requireOpen(bif, id)).contains("decideStop", "dropStop", "openHearing", "seeAnswers");
        walk.requireOthersRefused(bif, id);

        var later = Map.of("effectiveFrom", clock.today().plusDays(1).toString());
        var decided = moved(considered, "decision", later);
        assertThat(walk.requireOpen(bif, id)).containsExactly("withdrawStop"); // EFFECTIVE comes by itself
        walk.requireOthersRefused(bif, id);
        moved(decided, "withdrawal", Map.of());
        assertThat(walk.requireOpen(bif, id)).isEmpty();
        walk.requireOthersRefused(bif, id);
    }

    private static Map<String, Object> from(LocalDate effectiveFrom) {
        return Map.of("effectiveFrom", effectiveFrom.toString());
    }

    private static Map<String, Object> guidance(LocalDate givenOn) {
        return Map.of("givenOn", givenOn.toString(), "written", true, "wording", "You must attend the course.");
    }

    /** Granted by a caseworker of another job centre. */
    private static String benefitOfStranger() {
        var citizen = citizenOf("JC2-T1", "SC2-V1");
        return Call.by(BIF_CASEWORKER, "B-JC2-T1-1", "JC2-T1")
                .post("/api/v1/benefits", grant(citizen))
                .statusCode(201)
                .extract()
                .path("id");
    }

    private long audited(String actor, UUID citizen) throws SQLException {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from audit where actor = ? and ? = any (subjects)")) {
            select.setString(1, actor);
            select.setObject(2, citizen);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
