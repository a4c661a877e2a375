package dk.kk.shared.notification.protectionalert;

import static dk.kk.shared.notification.alert.AlertPhase.ACTED;
import static dk.kk.shared.notification.alert.AlertPhase.OPEN;
import static dk.kk.shared.notification.alert.AlertPhase.WITHDRAWN;
import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.Alerts;
import dk.kk.shared.notification.alert.PassAlertsOn;
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
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each side that has a citizen is told once that name and address protection lapses, as long as it does. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class ProtectionAlertTest {
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
    private LocalDate lapsesOn = LocalDate.EPOCH;

    @BeforeEach
    void placed() {
        lapsesOn = clock.today().plusDays(30);
        hear(story.responsible(1, "2007-01-01 SC304-V1"));
    }

    @Test
    void the_team_of_the_side_is_told_over_the_broker_of_the_day_alone() {
        told(notice, "BIF", 1, "OPEN", 1).publish();

        var event = EventLog.awaitEvent(
                "notification.events.v1",
                published -> published.key().equals(story.citizen().toString()));
        assertThat(event.type()).isEqualTo("alert.raised");
        assertThat(event.state().path("kind").asText()).isEqualTo("PROTECTION");
        assertThat(event.state().path("administration").asText()).isEqualTo("BIF");
        assertThat(event.state().path("team").asText()).isEqualTo("JC1-T1");
        assertThat(event.state().path("protectionLapsesOn").asText()).isEqualTo(lapsesOn.toString());
        assertThat(alert().urgency().escalatesAt()).isNotNull();
    }

    @Test
    void it_is_due_before_the_protection_has_lapsed_however_late_it_was_told() {
        lapsesOn = clock.today().plusDays(1);
        hear(told(notice, "SOF", 1, "OPEN", 1));
        var due = requireNonNull(alert().urgency().dueAt());
        assertThat(BusinessClock.dayOf(due)).isBeforeOrEqualTo(clock.today());
    }

    @Test
    void an_alert_withdraws_itself_when_the_protection_is_renewed_and_comes_back_when_that_lapses() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        assertThat(alert().message().team()).isEqualTo("SC304-V1");
        hear(told(notice, "SOF", 2, "GONE", 1));
        assertThat(alert().phase()).isEqualTo(WITHDRAWN);
        hear(told(notice, "SOF", 3, "OPEN", 2));
        assertThat(alert().phase()).isEqualTo(OPEN);
        sof().get("/api/v1/alerts/{id}/history", alert().id())
                .statusCode(200)
                .body("happened", contains("raised", "withdrawn", "raised"));
    }

    @Test
    void who_has_acted_is_called_back_when_it_lapses_anew_and_not_by_a_repetition() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        sof().seeing(1)
                .post("/api/v1/alerts/{id}/outcome", Map.of("outcome", "CONTACTED_CITIZEN"), alert().id())
                .statusCode(200);
        hear(told(notice, "SOF", 2, "OPEN", 1));
        assertThat(alert().phase()).isEqualTo(ACTED);
        hear(told(notice, "SOF", 3, "OPEN", 2));
        assertThat(alert().phase()).isEqualTo(OPEN);
    }

    @Test
    void it_follows_its_citizen_to_another_team_also_on_a_day_that_was_known_beforehand() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        hear(story.responsible(2, "2007-01-01 SC305-V1"));
        assertThat(alert().message().team()).isEqualTo("SC305-V1");

        var citizen = story.citizen();
        database.run("delete from access_relation where citizen_id = ? and administration = 'SOF'", citizen);
        var row = "insert into access_relation values (?, 'SOF', ?, 'SC', null, ?, ?)";
        database.run(row, citizen, "SC305-V1", LocalDate.of(2007, 1, 1), clock.today());
        database.run(row, citizen, "SC304-V1", clock.today(), null);
        database.run(
                "update protection_notice set routed_on = ? where notice_id = ?",
                clock.today().minusDays(1),
                notice);
        watch.tick();
        assertThat(alert().message().team()).isEqualTo("SC304-V1");
    }

    @Test
    void each_side_sees_its_own_alert_alone() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        var ofSof = alert().id();
        var other = UUID.randomUUID();
        hear(told(other, "BIF", 1, "OPEN", 1));
        bif().get("/api/v1/alerts/{id}", ofSof).statusCode(404);
        bif().get("/api/v1/alerts/{id}", of(other).getFirst().id()).statusCode(200);
        sof().get("/api/v1/alerts/{id}", ofSof)
                .statusCode(200)
                .body("protection.stands", equalTo(true))
                .body("protection.lapsesOn", equalTo(lapsesOn.toString()));
    }

    @Test
    void the_team_reads_in_its_inbox_that_protection_lapses() {
        hear(told(notice, "BIF", 1, "OPEN", 1));
        var browser = Browser.with(Tokens.of(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1"));
        assertThat(browser.open("/inbox/" + alert().id()).body())
                .contains("Navne- og adressebeskyttelsen udløber den")
                .contains("Udløber af sig selv, hvis den ikke fornys", "spørg, om beskyttelsen skal fornys")
                .doesNotContain("Ydelsen udbetales igen");
        hear(told(notice, "BIF", 2, "GONE", 1));
        assertThat(browser.open("/inbox/" + alert().id()).body())
                .contains("Der er ikke længere en beskyttelse, som er ved at udløbe");
    }

    @Test
    void any_order_and_duplication_gives_one_alert_of_a_notice() {
        for (var seed = 0; seed < 20; seed++) {
            var other = UUID.randomUUID();
            var events = new ArrayList<>(List.of(
                    told(other, "SOF", 1, "OPEN", 1),
                    told(other, "SOF", 2, "GONE", 1),
                    told(other, "SOF", 3, "OPEN", 2),
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

    private ToldEvent told(UUID id, String side, long version, String phase, int news) {
        var state = Map.of(
                "noticeId", id,
                "citizenId", story.citizen(),
                "side", side,
                "phase", phase,
                "news", news,
                "lapsesOn", lapsesOn.toString());
        var type = phase.equals("OPEN") ? "protection-notice.told" : "protection-notice.gone";
        return new ToldEvent("citizen", type, "protection-notice", id.toString(), version, story.citizen(), state);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private Alert alert() {
        return of(notice).getFirst();
    }

    private List<Alert> of(UUID about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(alerts.lockAbout(AlertKind.PROTECTION, List.of(about.toString()))
                        .values()));
    }
}
