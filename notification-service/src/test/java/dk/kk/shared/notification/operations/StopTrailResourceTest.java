package dk.kk.shared.notification.operations;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.consumer.Inbox;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(StandIns.class)
class StopTrailResourceTest {
    private static final String TRACE = ToldEvent.TRACE.split("-")[1];

    @TestHTTPResource(management = true)
    @Nullable
    URI management;

    @Nullable
    Map<String, HttpServer> servers;

    @Inject
    Inbox inbox;

    private final Story story = Story.begin();
    private final UUID event = UUID.randomUUID();

    @BeforeEach
    void notification_is_the_service_under_test() {
        StandIn.of(server("notification"), Browser.at("/"), Objects.requireNonNull(management));
    }

    @Test
    void a_stop_is_followed_by_any_of_its_ids_and_by_those_of_its_alert() {
        inbox.receive(story.shared(1, "2007-01-01").poll());
        inbox.receive(story.responsible(1, "2007-01-01 SC1-P1").poll());
        inbox.receive(story.stop(1, "DECIDED").poll());
        StandIn.well(server("offer")).says("/api/v1/event-passages", """
                {"told":[{"eventId":"%s","type":"benefit-stop.decided","streamId":"%s","version":1,"cause":"decided-by-caseworker",
                  "recordedAt":"2007-11-30T11:00:00Z","storedAtRealTime":"2007-11-30T11:00:01Z","waitingSince":null,"refusedAt":null,"traceId":"%s"}],
                 "heard":[],"parked":[]}
                """.formatted(event, story.stop(), TRACE));

        var trail = trail(story.stop().toString())
                .statusCode(200)
                .body("stopId", equalTo(story.stop().toString()))
                .body("told.eventId", contains(event.toString()))
                .body("told[0].traceId", equalTo(TRACE))
                .body("heard.find { it.service == 'notification' }.version", equalTo(1))
                .body("heard.find { it.service == 'notification' }.appliedAt", notNullValue())
                .body("heard.find { it.service == 'plan' }.answers", equalTo(false))
                .body("alert.team", equalTo("SC1-P1"))
                .body("alert.phase", equalTo("OPEN"))
                .body("alert.raisedAtRealTime", notNullValue())
                .body("alert.acknowledgedAt", nullValue())
                .body("alertTold.type", contains("alert.raised"))
                .body("alertTold[0].traceId", equalTo(TRACE))
                .body("deliveries.type", hasItem("dk.kk.shared.alert.raised"))
                .extract()
                .response();

        for (var id : new String[] {event.toString(), trail.path("alert.id"), trail.path("alertTold[0].eventId")}) {
            trail(id).statusCode(200).body("stopId", equalTo(story.stop().toString()));
        }
    }

    @Test
    void a_stop_without_an_alert_has_none_and_one_that_nobody_knows_is_not_found() {
        StandIn.well(server("offer")).says("/api/v1/event-passages", """
                {"told":[{"eventId":"%s","type":"benefit-stop.decided","streamId":"%s","version":1,"cause":"x",
                  "recordedAt":"2007-11-30T11:00:00Z","storedAtRealTime":"2007-11-30T11:00:01Z"}],
                 "heard":[],"parked":[]}
                """.formatted(event, event));
        trail(event.toString())
                .statusCode(200)
                .body("alert", nullValue())
                .body("alertTold", empty())
                .body("deliveries", empty());

        StandIn.well(server("offer")).says("/api/v1/event-passages", "{\"told\":[],\"heard\":[],\"parked\":[]}");
        trail("nothing").statusCode(404).body("code", equalTo("not-found"));
    }

    @Test
    void while_the_service_that_would_know_is_away_nothing_is_said_to_be_unknown() {
        StandIn.well(server("offer"));
        trail(UUID.randomUUID().toString()).statusCode(503).body("code", equalTo("unavailable"));
    }

    private static ValidatableResponse trail(String id) {
        return Call.by(OPERATIONS).get("/api/v1/stop-trails/{id}", id);
    }

    private HttpServer server(String service) {
        return Objects.requireNonNull(Objects.requireNonNull(servers).get(service));
    }
}
