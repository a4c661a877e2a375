package dk.kk.shared.notification.findingalert;

import static dk.kk.shared.platform.access.Purpose.ALERT_HANDLING;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
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

/** A side is told that something does not fit together, once, as long as it is so. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class FindingAlertTest {
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

    @BeforeEach
    void placed() {
        hear(story.responsible(1, "2007-01-01 SC304-V1"));
    }

    @Test
    void the_team_of_the_side_is_told_over_the_broker_and_never_what_it_is() {
        told(notice, "BIF", 1, "OPEN", 1).publish();

        var event = EventLog.awaitEvent(
                "notification.events.v1",
                published -> published.key().equals(story.citizen().toString()));
        assertThat(event.type()).isEqualTo("alert.raised");
        assertThat(event.state().path("kind").asText()).isEqualTo("FINDING");
        assertThat(event.state().path("administration").asText()).isEqualTo("BIF");
        assertThat(event.state().path("team").asText()).isEqualTo("JC1-T1");
        assertThat(event.state().path("foundOn").asText())
                .isEqualTo(clock.today().toString());
        assertThat(of(notice).getFirst().urgency().dueAt()).isNotNull();
    }

    @Test
    void an_alert_withdraws_itself_when_nothing_is_left_and_comes_back_with_something_new() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        assertThat(of(notice).getFirst().message().team()).isEqualTo("SC304-V1");
        hear(told(notice, "SOF", 2, "GONE", 1));
        assertThat(of(notice)).extracting(Alert::phase).containsExactly(AlertPhase.WITHDRAWN);
        hear(told(notice, "SOF", 3, "OPEN", 2));
        assertThat(of(notice)).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
    }

    @Test
    void it_follows_its_citizen_to_another_team() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        hear(story.responsible(2, "2007-01-01 SC305-V1"));
        assertThat(of(notice).getFirst().message().team()).isEqualTo("SC305-V1");
    }

    @Test
    void it_passes_on_with_its_citizen_on_a_day_that_was_known_beforehand_and_once() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        var citizen = story.citizen();
        database.run("delete from access_relation where citizen_id = ? and administration = 'SOF'", citizen);
        var row = "insert into access_relation values (?, 'SOF', ?, 'SC', null, ?, ?)";
        database.run(row, citizen, "SC304-V1", LocalDate.of(2007, 1, 1), clock.today());
        database.run(row, citizen, "SC305-V1", clock.today(), null);
        database.run(
                "update finding_notice set routed_on = ? where notice_id = ?",
                clock.today().minusDays(1),
                notice);

        watch.tick();
        assertThat(of(notice).getFirst().message().team()).isEqualTo("SC305-V1");
        var version = of(notice).getFirst().version();
        watch.tick();
        assertThat(of(notice).getFirst().version()).isEqualTo(version);
    }

    @Test
    void something_more_calls_back_who_has_acted_and_a_repetition_does_not() {
        hear(told(notice, "BIF", 1, "OPEN", 1));
        bif().seeing(1)
                .post(
                        "/api/v1/alerts/{id}/outcome",
                        Map.of("outcome", "PLAN_CHANGED"),
                        of(notice).getFirst().id())
                .statusCode(200);
        hear(told(notice, "BIF", 2, "OPEN", 1));
        assertThat(of(notice)).extracting(Alert::phase).containsExactly(AlertPhase.ACTED);
        hear(told(notice, "BIF", 3, "OPEN", 2));
        assertThat(of(notice)).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
    }

    @Test
    void what_sof_alone_is_told_bif_does_not_see() {
        hear(told(notice, "SOF", 1, "OPEN", 1));
        var id = of(notice).getFirst().id();
        bif().get("/api/v1/alerts/{id}", id).statusCode(404);
        Call.by(SOF_CASEWORKER, "S-SC304-V1-9", "SC304-V1")
                .purpose(ALERT_HANDLING)
                .get("/api/v1/alerts/{id}", id)
                .statusCode(200)
                .body("finding.stands", equalTo(true))
                .body("finding.foundOn", equalTo(clock.today().toString()));
    }

    @Test
    void the_team_reads_in_its_inbox_that_something_does_not_fit_together() {
        hear(told(notice, "BIF", 1, "OPEN", 1));
        var browser = Browser.with(Tokens.of(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1"));
        assertThat(browser.open("/inbox/" + of(notice).getFirst().id()).body())
                .contains("Noget passer ikke sammen mellem de to forvaltninger", "Senest fundet")
                .contains("Se under borgerens to planer", "Tal med den anden forvaltning", "skriv, hvorfor det må stå")
                .doesNotContain("Ydelsen udbetales igen");
        hear(told(notice, "BIF", 2, "GONE", 1));
        assertThat(browser.open("/inbox/" + of(notice).getFirst().id()).body())
                .contains("Der er ikke længere noget nyt at se på")
                .doesNotContain("passer sammen igen");
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
            assertThat(of(other)).as("seed %d", seed).extracting(Alert::phase).containsExactly(AlertPhase.OPEN);
        }
    }

    private static Call bif() {
        return Call.by(BIF_CASEWORKER, "B-JC1-T1-9", "JC1-T1").purpose(ALERT_HANDLING);
    }

    private ToldEvent told(UUID id, String side, long version, String phase, int news) {
        var state = Map.of(
                "noticeId", id,
                "citizenId", story.citizen(),
                "side", side,
                "phase", phase,
                "news", news,
                "foundOn", clock.today().toString());
        var type = phase.equals("OPEN") ? "finding-notice.found" : "finding-notice.gone";
        return new ToldEvent("plan", type, "finding-notice", id.toString(), version, story.citizen(), state);
    }

    private void hear(ToldEvent told) {
        inbox.receive(told.poll());
    }

    private List<Alert> of(UUID about) {
        return QuarkusTransaction.requiringNew()
                .call(() -> List.copyOf(alerts.lockAbout(AlertKind.FINDING, List.of(about.toString()))
                        .values()));
    }
}
