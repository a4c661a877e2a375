package dk.kk.shared.notification.stepalert;

import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.CLOSED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.PassAlertsOn;
import dk.kk.shared.notification.routing.RoutedTo;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.Tokens;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is to take a step of a shared case procedure is told that it is overdue; whom it names, that it was taken. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StepAlertTest {
    @Inject
    Alerts alerts;

    @Inject
    Inbox inbox;

    @Inject
    BusinessClock clock;

    @Inject
    PassAlertsOn watch;

    @Inject
    Database database;

    private final Story story = Story.begin();
    private final UUID notice = UUID.randomUUID();
    private final UUID run = UUID.randomUUID();

    @BeforeEach
    void placed() {
        hear(story.responsible(1, "2007-01-01 SC304-V1"));
    }

    @Test
    void the_team_of_the_side_that_is_to_take_an_overdue_step_is_told_over_the_broker_and_has_time() {
        overdue("BIF", 1, "OPEN", 1).publish();

        var event = EventLog.awaitEvent(
                "notification.events.v1",
                published -> published.key().equals(story.citizen().toString()));
        assertThat(event.type()).isEqualTo("alert.raised");
        assertThat(event.state().path("kind").asText()).isEqualTo("PROCEDURE_STEP");
        assertThat(event.state().path("administration").asText()).isEqualTo("BIF");
        assertThat(event.state().path("team").asText()).isEqualTo("JC1-T1");
        assertThat(event.state().path("stepReason").asText()).isEqualTo("OVERDUE");
        assertThat(alert().urgency().escalatesAt()).isNotNull();
    }

    @Test
    void an_alert_withdraws_itself_when_the_step_is_overdue_no_more_and_comes_back_with_it() {
        hear(overdue("SOF", 1, "OPEN", 1));
        assertThat(alert().message().team()).isEqualTo("SC304-V1");
        hear(overdue("SOF", 2, "GONE", 1));
        assertThat(alert().phase()).isEqualTo(WITHDRAWN);
        hear(overdue("SOF", 3, "OPEN", 2));
        assertThat(alert().phase()).isEqualTo(OPEN);
        sof().get("/api/v1/alerts/{id}/history", alert().id())
                .statusCode(200)
                .body("happened", contains("raised", "withdrawn", "raised"));
    }

    @Test
    void who_has_acted_is_called_back_when_it_is_overdue_anew_and_not_by_a_repetition() {
        hear(overdue("BIF", 1, "OPEN", 1));
        bif().seeing(1)
                .post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "CONTACTED_CITIZEN"), alert().id())
                .statusCode(200);
        hear(overdue("BIF", 2, "OPEN", 1));
        assertThat(alert().phase()).isEqualTo(ACTED);
        hear(overdue("BIF", 3, "GONE", 1));
        hear(overdue("BIF", 4, "OPEN", 2));
        assertThat(alert().phase()).isEqualTo(OPEN);
    }

    @Test
    void it_follows_its_citizen_to_another_team_also_on_a_day_that_was_known_beforehand() {
        hear(overdue("SOF", 1, "OPEN", 1));
        hear(story.responsible(2, "2007-01-01 SC305-V1"));
        assertThat(alert().message().team()).isEqualTo("SC305-V1");

        var citizen = story.citizen();
        database.run("delete from access_relation where citizen_id = ? and administration = 'SOF'", citizen);
        var row = "insert into access_relation values (?, 'SOF', ?, 'SC', null, ?, ?)";
        database.run(row, citizen, "SC305-V1", LocalDate.of(2007, 1, 1), clock.today());
        database.run(row, citizen, "SC304-V1", clock.today(), null);
        database.run(
                "update step_notice set routed_on = ? where notice_id = ?",
                clock.today().minusDays(1),
                notice);
        watch.tick();
        assertThat(alert().message().team()).isEqualTo("SC304-V1");
    }

    @Test
    void that_a_step_was_taken_has_only_to_be_read_by_whom_the_procedure_names_and_is_due_at_no_time() {
        hear(done("SOF", 1, "OPEN", "BIF"));
        var id = alert().id();
        sof().get("/api/v1/alerts/{id}", id)
                .statusCode(200)
                .body("kind", equalTo("PROCEDURE_STEP"))
                .body("step.reason", equalTo("DONE"))
                .body("step.takenBy", equalTo("BIF"))
                .body("step.number", equalTo(3))
                .body("step.runId", equalTo(run.toString()))
                .body("deadline", equalTo(null))
                .body("allowedOutcomes", empty())
                .body("allowedMoves.to", contains("CLOSED"));
        sof().seeing(2)
                .post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "CONTACTED_CITIZEN"), id)
                .statusCode(409)
                .body("code", equalTo("illegal-move"));
        sof().seeing(2)
                .post("/api/v1/alerts/{id}/closing", Map.of(), id)
                .statusCode(200)
                .body("phase", equalTo("CLOSED"))
                .body("outcome", equalTo(null));

        hear(done("SOF", 2, "GONE", "BIF"));
        hear(done("SOF", 3, "OPEN", "BIF"));
        assertThat(alert().phase()).as("the same step on the same day").isEqualTo(CLOSED);
    }

    @Test
    void the_special_unit_learns_that_a_step_was_taken() {
        hear(done("SPECIAL_UNIT", 1, "OPEN", "BIF"));
        assertThat(alert().message().routedTo()).isEqualTo(RoutedTo.SPECIAL_UNIT);
        Call.by(SPECIAL_UNIT)
                .purpose(ALERT_HANDLING)
                .get("/api/v1/alerts?kind=PROCEDURE_STEP&citizenId={id}", story.citizen())
                .statusCode(200)
                .body("id", hasItem(alert().id().toString()));
    }

    @Test
    void the_team_reads_in_its_inbox_that_a_step_is_overdue_and_that_one_was_taken() {
        hear(overdue("BIF", 1, "OPEN", 1));
        var browser = Browser.with(Tokens.of(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1"));
        assertThat(browser.open("/inbox/" + alert().id()).body())
                .contains("Et trin i en fælles sagsgang er ikke gjort færdigt", "Skulle være gjort senest")
                .contains("Nummer 3", "Gør trinnet færdigt", "Borgeren er kontaktet")
                .doesNotContain("Ydelsen udbetales igen");
        hear(overdue("BIF", 2, "GONE", 1));
        assertThat(browser.open("/inbox/" + alert().id()).body())
                .contains("Trinnet i den fælles sagsgang er ikke længere over fristen");

        var taken = UUID.randomUUID();
        hear(told(taken, "DONE", "BIF", 1, "OPEN", 1, "SOF"));
        assertThat(browser.open("/inbox/" + of(taken).getFirst().id()).body())
                .contains("Et trin i en fælles sagsgang blev gjort færdigt", "af SOF", "Afslut adviset")
                .doesNotContain("Hvad har I gjort?");
    }

    @Test
    void each_is_hinted_at_by_mail_and_is_not_urgent() {
        hear(story.responsible(2, "2007-01-01 SC92-M1"));
        hear(overdue("SOF", 1, "OPEN", 1));
        hear(told(UUID.randomUUID(), "DONE", "SOF", 1, "OPEN", 1, "BIF"));

        Call.by(SOF_CASEWORKER, "S-SC92-M1-1", "SC92-M1")
                .purpose(ALERT_HANDLING)
                .get("/api/v1/mail-choice/preview")
                .statusCode(200)
                .body("urgent", contains(false, false))
                .body("alerts", contains(1, 1));
    }

    @Test
    void any_order_and_duplication_gives_one_alert_of_a_notice() {
        for (var seed = 0; seed < 20; seed++) {
            var other = UUID.randomUUID();
            var events = new ArrayList<>(List.of(
                    told(other, "OVERDUE", "SOF", 1, "OPEN", 1, null),
                    told(other, "OVERDUE", "SOF", 2, "GONE", 1, null),
                    told(other, "OVERDUE", "SOF", 3, "OPEN", 2, null),
                    story.responsible(1, "2007-01-01 SC304-V1")));
            events.addAll(List.copyOf(events));
            Collections.shuffle(events, new Random(seed));
            events.forEach(this::hear);
            assertThat(of(other)).as("seed %d", seed).extracting(Alert::phase).containsExactly(OPEN);
        }
    }

    private static Call bif() {
        return Call.by(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1").purpose(ALERT_HANDLING);
    }

    private static Call sof() {
        return Call.by(SOF_CASEWORKER, "S-SC304-V1-9", "SC304-V1").purpose(ALERT_HANDLING);
    }

    private ToldEvent overdue(String told, long version, String phase, int news) {
        return told(notice, "OVERDUE", told, version, phase, news, null);
    }

    private ToldEvent done(String told, long version, String phase, String takenBy) {
        return told(notice, "DONE", told, version, phase, (int) version, takenBy);
    }

    private ToldEvent told(
            UUID id, String reason, String told, long version, String phase, int news, @Nullable String takenBy) {
        var state = new HashMap<String, @Nullable Object>();
        state.put("noticeId", id);
        state.put("citizenId", story.citizen());
        state.put("runId", run);
        state.put("step", 3);
        state.put("reason", reason);
        state.put("told", told);
        state.put("phase", phase);
        state.put("news", news);
        state.put("day", clock.today().minusDays(2).toString());
        state.put("takenBy", takenBy);
        var type = phase.equals("OPEN") ? "procedure-step-notice.told" : "procedure-step-notice.gone";
        return new ToldEvent("plan", type, "procedure-step-notice", id.toString(), version, story.citizen(), state);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private Alert alert() {
        return of(notice).getFirst();
    }

    private List<Alert> of(UUID about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(alerts.lockAbout(AlertKind.PROCEDURE_STEP, List.of(about.toString()))
                        .values()));
    }
}
