package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Stops.benefit;
import static dk.kk.shared.offer.benefitstop.Stops.consider;
import static dk.kk.shared.offer.benefitstop.Stops.moved;
import static dk.kk.shared.offer.testing.OfferStreams.event;
import static dk.kk.shared.offer.testing.OfferStreams.move;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.imports.Mode.BACKFILL;
import static dk.kk.shared.platform.imports.Mode.LIVE;
import static dk.kk.shared.platform.testing.Casework.citizen;
import static dk.kk.shared.platform.testing.Casework.code;
import static dk.kk.shared.platform.testing.Casework.placed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Mode;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.Delivery;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.EventLog.Published;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A benefit that ends without a stop is a stop that nobody registered: SOF is to be told of it like of any other. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StopsFollowPaymentTest {
    private static final String HEADER = "cpr;benefit_number;benefit_type;started_on;ended_on\n";
    private static final String ANNA = "0706660863";

    @Inject
    BusinessClock clock;

    @Inject
    Database database;

    private final String number = code("Z-");

    @Test
    void a_benefit_that_a_delivery_ends_raises_a_stop_that_nobody_registered() {
        deliver(BACKFILL, "");
        deliver(LIVE, "2007-11-01");

        var discovered = stop("benefit-stop.discovered");
        assertThat(discovered.headers()).containsEntry("ce_cause", "imported");
        assertThat(discovered.version()).isEqualTo(1);
        assertThat(discovered.state().at("/phase").asText()).isEqualTo("EFFECTIVE");
        assertThat(discovered.state().at("/effectiveFrom").asText()).isEqualTo("2007-11-01");
        assertThat(discovered.state().at("/decidedAt").isNull()).isTrue();
        assertThat(discovered.state().at("/discovered").asBoolean()).isTrue();
        assertThat(discovered.state().at("/origin").asText()).isEqualTo("LIVE");
    }

    @Test
    void an_end_that_lies_ahead_is_a_decided_stop_and_one_that_is_taken_back_is_withdrawn() {
        deliver(BACKFILL, "");
        deliver(LIVE, clock.today().plusDays(9).toString());
        var discovered = stop("benefit-stop.discovered");
        assertThat(discovered.state().at("/phase").asText()).isEqualTo("DECIDED");

        deliver(LIVE, "");

        assertThat(event(discovered.streamId(), "benefit-stop.withdrawn").version())
                .isEqualTo(2);
    }

    @Test
    void a_benefit_that_goes_on_after_all_resumes() {
        deliver(BACKFILL, "");
        deliver(LIVE, "2007-11-01");
        var discovered = stop("benefit-stop.discovered");

        deliver(LIVE, "");

        assertThat(event(discovered.streamId(), "benefit-stop.resumed").version())
                .isEqualTo(2);
    }

    @Test
    void a_benefit_that_ends_later_than_was_found_has_a_stop_of_that_day() {
        deliver(BACKFILL, "");
        deliver(LIVE, "2007-11-01");
        var first = stop("benefit-stop.discovered");

        deliver(LIVE, "2007-11-20");

        event(first.streamId(), "benefit-stop.resumed");
        var benefit = imported();
        EventLog.awaitEvent(
                "offer.events.v1",
                told -> told.type().equals("benefit-stop.discovered")
                        && told.state().at("/benefitId").asText().equals(benefit)
                        && told.state().at("/effectiveFrom").asText().equals("2007-11-20"));
    }

    @Test
    void history_that_is_delivered_later_is_a_stop_nobody_is_alerted_about() {
        deliver(BACKFILL, "");
        deliver(BACKFILL, "2007-11-01");

        assertThat(stop("benefit-stop.discovered").state().at("/origin").asText())
                .isEqualTo("BACKFILL");
    }

    @Test
    void a_first_load_raises_no_stops() {
        deliver(BACKFILL, "2007-11-01");

        event(imported(), "benefit.ended");
        assertThat(stopsOf(imported())).isEmpty();
    }

    @Test
    void a_benefit_that_is_ended_by_hand_without_a_stop_raises_one_too() {
        var citizen = citizen();
        var id = benefit(citizen);
        end(id, clock.today().toString());

        var discovered = EventLog.awaitEvent(
                "offer.events.v1",
                told -> told.type().equals("benefit-stop.discovered")
                        && told.state().at("/benefitId").asText().equals(id));
        assertThat(discovered.headers()).containsEntry("ce_cause", "ended-by-caseworker");
    }

    @Test
    void an_end_that_a_registered_stop_foretold_raises_no_other() {
        var id = benefit(citizen());
        var considered = consider(id, "OTHER").extract().response();
        var today = clock.today().toString();
        moved(considered, "decision", Map.of("effectiveFrom", today));
        end(id, today);

        event(id, "benefit.ended");
        assertThat(stopsOf(id)).extracting(Published::streamId).containsOnly(considered.<String>path("id"));
    }

    @Test
    void a_stop_that_the_benefits_end_overtakes_is_closed_and_can_be_decided_no_more() {
        var id = benefit(citizen());
        var considered = consider(id, "OTHER").extract().response();
        String stop = considered.path("id");
        end(id, clock.today().toString());

        var closed = event(stop, "benefit-stop.benefit-ended");
        assertThat(closed.version()).isEqualTo(2);
        assertThat(closed.state().at("/phase").asText()).isEqualTo("BENEFIT_ENDED");
        assertThat(closed.state().at("/effectiveFrom").asText())
                .isEqualTo(clock.today().toString());
        assertThat(stopsOf(id)).extracting(Published::streamId).containsOnly(stop);
        var seen = Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefit-stops/" + stop)
                .extract()
                .response();
        move(
                        BIF_CASEWORKER,
                        "benefit-stops",
                        seen,
                        "decision",
                        Map.of("effectiveFrom", clock.today().toString()))
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
    }

    @Test
    void a_decided_stop_of_a_later_day_never_takes_effect_once_the_benefit_has_ended() {
        var id = benefit(citizen());
        var considered = consider(id, "OTHER").extract().response();
        moved(
                considered,
                "decision",
                Map.of("effectiveFrom", clock.today().plusDays(5).toString()));
        end(id, clock.today().toString());

        assertThat(event(considered.path("id"), "benefit-stop.benefit-ended").version())
                .isEqualTo(3);
    }

    @Test
    void a_benefit_that_ends_under_a_reduction_ends_it_and_is_told() {
        var id = benefit(citizen());
        var reduction = effective(id, "REDUCTION", null);
        end(id, clock.today().plusDays(9).toString());

        var closed = event(reduction, "benefit-stop.benefit-ended");
        assertThat(closed.state().at("/phase").asText()).isEqualTo("BENEFIT_ENDED");
        assertThat(closed.state().at("/effectiveFrom").asText())
                .isEqualTo(clock.today().plusDays(9).toString());
        assertThat(stopsOf(id)).extracting(Published::streamId).containsOnly(reduction);
    }

    @Test
    void a_benefit_that_ends_after_a_temporary_stop_is_told_at_once() {
        var id = benefit(citizen());
        var temporary = effective(id, "TEMPORARY", clock.today().plusDays(5));
        end(id, clock.today().plusDays(7).toString());

        assertThat(event(temporary, "benefit-stop.benefit-ended")
                        .state()
                        .at("/effectiveFrom")
                        .asText())
                .isEqualTo(clock.today().plusDays(7).toString());
    }

    @Test
    void a_temporary_stop_whose_last_day_is_over_does_not_say_that_a_benefit_that_ended_is_paid_again() {
        var id = benefit(citizen());
        var began = clock.today().minusDays(3);
        var temporary =
                decided(id, "TEMPORARY", began, clock.today().minusDays(1), Map.of("eventOn", began.toString()));
        end(id, began.toString());

        var closed = event(temporary, "benefit-stop.benefit-ended");
        assertThat(closed.headers()).containsEntry("ce_cause", "day-reached");
        assertThat(closed.state().at("/effectiveFrom").asText()).isEqualTo(began.toString());
    }

    @Test
    void a_stop_that_an_end_closed_follows_the_end_to_another_day_and_is_resumed_when_the_benefit_goes_on() {
        deliver(BACKFILL, "");
        placed(citizenOf(imported()), "JC1-T1", "SC1-V1");
        String stop = consider(imported(), "OTHER").statusCode(201).extract().path("id");
        deliver(LIVE, clock.today().plusDays(9).toString());
        event(stop, "benefit-stop.benefit-ended");

        deliver(LIVE, clock.today().plusDays(4).toString());
        assertThat(event(stop, "benefit-stop.benefit-end-moved")
                        .state()
                        .at("/effectiveFrom")
                        .asText())
                .isEqualTo(clock.today().plusDays(4).toString());

        deliver(LIVE, "");
        assertThat(event(stop, "benefit-stop.resumed").version()).isEqualTo(4);
        assertThat(stopsOf(imported())).extracting(Published::streamId).containsOnly(stop);
    }

    @Test
    void a_benefit_that_falls_in_a_delivery_raises_a_reduction_that_nobody_registered_and_is_resumed_in_full() {
        post("FULD", "", "");
        post("NEDSAT", "2007-11-01", "");
        var found = stop("benefit-stop.discovered");
        assertThat(found.state().at("/kind").asText()).isEqualTo("REDUCTION");
        assertThat(found.state().at("/phase").asText()).isEqualTo("EFFECTIVE");
        assertThat(found.state().at("/effectiveFrom").asText()).isEqualTo("2007-11-01");

        post("FULD", "2007-11-20", "");
        assertThat(event(found.streamId(), "benefit-stop.resumed").version()).isEqualTo(2);
    }

    @Test
    void a_reduction_that_was_registered_raises_no_other_when_the_paying_system_shows_it() {
        post("FULD", "", "");
        placed(citizenOf(imported()), "JC1-T1", "SC1-V1");
        var reduction = effective(imported(), "REDUCTION", null);

        post("NEDSAT", clock.today().toString(), "");

        assertThat(stopsOf(imported())).extracting(Published::streamId).containsOnly(reduction);
    }

    @Test
    void a_benefit_that_ends_after_it_was_found_reduced_is_told_as_ended() {
        post("FULD", "", "");
        post("NEDSAT", "2007-11-01", "");
        var found = stop("benefit-stop.discovered");

        post("NEDSAT", "2007-11-01", "2007-11-14");

        assertThat(event(found.streamId(), "benefit-stop.benefit-ended")
                        .state()
                        .at("/effectiveFrom")
                        .asText())
                .isEqualTo("2007-11-15");
    }

    private void post(String amountClass, String since, String lastDay) {
        var file = "cpr;ydelsesnr;ydelsesart;udbetalende_enhed;fra;til;ydelsesklasse;klasse_fra\n" + ANNA + ";" + number
                + ";KONTANTHJÆLP;JC1;2006-07-18;" + lastDay + ";" + amountClass + ";" + since + "\n";
        assertThat(Delivery.of("postings-kmd-aktiv", LIVE, file).ended().counts())
                .containsExactly(1, 1, 0, 0, 1);
    }

    private String effective(String benefit, String kind, @Nullable LocalDate until) {
        var stop = decided(benefit, kind, clock.today(), until, Map.of());
        event(stop, "benefit-stop.took-effect");
        return stop;
    }

    private static String decided(
            String benefit, String kind, LocalDate from, @Nullable LocalDate until, Map<String, String> reason) {
        var asked = new HashMap<String, String>(reason);
        asked.putAll(Map.of("benefitId", benefit, "ground", "OTHER", "kind", kind));
        var considered = Call.by(BIF_CASEWORKER)
                .post("/api/v1/benefit-stops", asked)
                .statusCode(201)
                .extract()
                .response();
        var days = new HashMap<String, String>(Map.of("effectiveFrom", from.toString()));
        if (until != null) {
            days.put("effectiveUntil", until.toString());
        }
        return moved(considered, "decision", days).path("id");
    }

    private void deliver(Mode mode, String endedOn) {
        var file = HEADER + ANNA + ";" + number + ";CASH_BENEFIT;2006-07-18;" + endedOn + "\n";
        var outcome = Delivery.of("benefits", mode, file).ended();
        assertThat(outcome.counts()).containsExactly(1, 1, 0, 0, 1);
    }

    private static void end(String benefit, String endedOn) {
        var seen = Call.by(BIF_CASEWORKER)
                .get("/api/v1/benefits/" + benefit)
                .extract()
                .response();
        move(BIF_CASEWORKER, "benefits", seen, "ending", Map.of("endedOn", endedOn))
                .statusCode(200);
    }

    private Published stop(String type) {
        var benefit = imported();
        return EventLog.awaitEvent(
                "offer.events.v1",
                told -> told.type().equals(type)
                        && told.state().at("/benefitId").asText().equals(benefit));
    }

    private String imported() {
        return database.first(
                        "select id from benefit where benefit_number = ?",
                        row -> row.uuid("id").toString(),
                        number)
                .orElseThrow();
    }

    private UUID citizenOf(String benefit) {
        return database.first(
                        "select citizen_id from benefit where id = ?::uuid", row -> row.uuid("citizen_id"), benefit)
                .orElseThrow();
    }

    private static List<Published> stopsOf(String benefit) {
        return EventLog.read("offer.events.v1").stream()
                .filter(told -> told.kind().equals("benefit-stop"))
                .filter(told -> told.state().at("/benefitId").asText().equals(benefit))
                .toList();
    }
}
