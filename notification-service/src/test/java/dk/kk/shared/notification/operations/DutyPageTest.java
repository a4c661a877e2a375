package dk.kk.shared.notification.operations;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.Story;
import dk.kk.shared.notification.incident.IncidentKind;
import dk.kk.shared.notification.incident.Incidents;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the page of operations says of the duty to tell SOF, and of one stop on its way. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(StandIns.class)
class DutyPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource(management = true)
    @Nullable
    URI management;

    @Nullable
    Map<String, HttpServer> servers;

    @Inject
    Incidents incidents;

    @Inject
    Inbox inbox;

    @Inject
    Database database;

    private final Browser operator = Browser.of(OPERATIONS);
    private final Story story = Story.begin();

    @BeforeEach
    void notification_is_the_service_under_test() {
        StandIn.well(server("offer"));
        StandIn.of(server("notification"), Browser.at("/"), Objects.requireNonNull(management));
    }

    @Test
    void an_incident_is_shown_until_its_cause_is_gone_with_who_sees_to_it() {
        var about = "endpoint " + UUID.randomUUID();
        QuarkusTransaction.requiringNew()
                .run(() -> incidents.raise(IncidentKind.DELIVERY_EXHAUSTED, about, "http-500"));
        var page = operator.open("/operations");
        assertThat(page.body()).contains("En levering er opgivet", about, "venter på driften", "<code>http-500</code>");

        var id = database.first("select id from incident where about = ?", row -> row.uuid("id"), about)
                .orElseThrow();
        var sent = operator.submit(page, "/operations/incidents/" + id + "/acknowledgement", Map.of());
        assertThat(sent.statusCode()).isEqualTo(303);
        assertThat(operator.open("/operations/flows").body())
                .contains("Nogen tager sig af det", about)
                .doesNotContain("/operations/incidents/" + id);

        QuarkusTransaction.requiringNew().run(() -> incidents.clear(IncidentKind.DELIVERY_EXHAUSTED, about));
        assertThat(operator.open("/operations").body()).doesNotContain(about);
    }

    @Test
    void a_reconciliation_that_cannot_see_the_stops_is_said_to_have_failed() {
        var page = operator.open("/operations");
        assertThat(page.body()).contains("Får SOF besked om hvert stop?", "Afstem nu");
        assertThat(operator.submit(page, "/operations/reconciliation", Map.of()).statusCode())
                .isEqualTo(303);
        await().atMost(PATIENCE)
                .until(() -> operator.open("/operations").body(), body -> body.contains("<code>unavailable</code>"));
        assertThat(operator.open("/operations").body())
                .contains("Sidste afstemning lykkedes ikke og siger intet:", "Afstemningen lykkes ikke")
                .doesNotContain("Alt stemmer.");
    }

    @Test
    void a_stop_is_followed_from_what_bif_told_to_the_alert_that_nobody_acknowledged_yet() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC1-P1").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        var event = UUID.randomUUID();
        StandIn.well(server("offer")).says("/api/v1/event-passages", """
                {"told":[{"eventId":"%s","type":"benefit-stop.decided","streamId":"%s","version":1,"cause":"decided-by-caseworker",
                  "recordedAt":"2007-11-30T11:00:00Z","storedAtRealTime":"2007-11-30T11:00:01Z","waitingSince":"2007-11-30T11:00:01Z","refusedAt":null}],
                 "heard":[],"parked":[]}
                """.formatted(event, story.stop()));

        for (var asked : new Object[] {story.stop(), event}) {
            assertThat(operator.open("/operations/passages?id=" + asked).body())
                    .contains(
                            event.toString(),
                            "<code>benefit-stop.decided</code>",
                            "Endnu ikke sendt. Venter på Kafka siden 30. november 2007 kl. 12.00 (12.00.01).",
                            "<strong>notification</strong>: version 1",
                            "<strong>plan</strong>: svarer ikke",
                            "SC1-P1",
                            "<code>alert.raised</code>",
                            "Endnu ikke kvitteret.");
        }
    }

    @Test
    void what_has_not_happened_is_said() {
        var unheard = UUID.randomUUID();
        StandIn.well(server("offer")).says("/api/v1/event-passages", """
                {"told":[{"eventId":"%s","type":"benefit-stop.decided","streamId":"%s","version":1,"cause":"x",
                  "recordedAt":"2007-11-30T11:00:00Z","storedAtRealTime":"2007-11-30T11:00:01Z"}],
                 "heard":[],"parked":[]}
                """.formatted(unheard, unheard));
        assertThat(operator.open("/operations/passages?id=" + unheard).body())
                .contains("Sendt.", "<strong>notification</strong>: endnu ikke hørt", "Der er intet advis om stoppet.");

        StandIn.well(server("offer")).says("/api/v1/event-passages", "{\"told\":[],\"heard\":[],\"parked\":[]}");
        assertThat(operator.open("/operations/passages?id=nothing").body()).contains("Intet stop kendes ved dette id.");
        StandIn.well(server("offer"));
        assertThat(operator.open("/operations/passages?id=nothing&lang=en").body())
                .contains("offer does not answer");
    }

    private HttpServer server(String service) {
        return Objects.requireNonNull(Objects.requireNonNull(servers).get(service));
    }
}
