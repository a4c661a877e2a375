package dk.kk.shared.notification.operations;

import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What operations do about events that the service under test could not apply. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(StandIns.class)
class ParkedEventsPageTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TestHTTPResource(management = true)
    @Nullable
    URI management;

    @Nullable
    Map<String, HttpServer> servers;

    @Inject
    Database database;

    private final String unit = "U-" + UUID.randomUUID();
    private final Browser operator = Browser.of(OPERATIONS);

    @BeforeEach
    void notification_is_the_service_under_test() {
        var server = Objects.requireNonNull(Objects.requireNonNull(servers).get("notification"));
        StandIn.of(server, Browser.at("/"), Objects.requireNonNull(management));
    }

    @Test
    void a_parked_event_is_shown_with_its_reason_and_redriven_when_the_cause_is_mended() throws SQLException {
        var loggedIn = Browser.anonymous();
        loggedIn.logIn(OPERATIONS, "/operations");
        var id = 0L;
        try (var _ = new UnitTrouble(unit)) {
            Story.entryPoint(unit, 1, false).publish();
            id = await().atMost(PATIENCE).until(() -> parked("stream_id", unit), parked -> parked > 0);
            var page = loggedIn.open("/operations");
            assertThat(page.body()).contains("notification: directory version 1", unit, "SqlFailure 23514");

            var refused = loggedIn.submit(page, redrive(id), Map.of());
            assertThat(refused.statusCode()).isEqualTo(303);
            assertThat(loggedIn.followed(refused).body())
                    .contains("Hændelse #" + id + " i notification er stadig parkeret:", unit);
            assertThat(loggedIn.open("/operations").body()).as("told once").doesNotContain("er stadig parkeret:");
        }
        var done = loggedIn.followed(loggedIn.submit(loggedIn.open("/operations"), redrive(id), Map.of()));
        assertThat(done.body())
                .contains("Hændelse #" + id + " i notification er anvendt.")
                .doesNotContain(unit);
        assertThat(database.first("select code from unit where code = ?", row -> row.text("code"), unit))
                .hasValue(unit);
    }

    @Test
    void a_parked_event_is_dismissed_after_a_question() {
        var key = UUID.randomUUID().toString();
        EventLog.publish("offer.events.v1", key, Map.of(), "{}");
        var id = await().atMost(PATIENCE).until(() -> parked("key", key), parked -> parked > 0);
        var address = "/operations/parked/notification/" + id + "/dismissal";
        assertThat(operator.open("/operations").body()).contains(address);

        var question = operator.open(address);
        assertThat(question.body()).contains("Afvis hændelsen?", "hændelse, der ikke kan læses", "Ja, afvis");
        assertThat(parked("key", key)).isEqualTo(id);

        var done = operator.followed(operator.submit(question, address, Map.of()));
        assertThat(done.body())
                .contains("Hændelse #" + id + " i notification er afvist.")
                .doesNotContain(address);
        assertThat(operator.open(address).statusCode()).isEqualTo(404);
    }

    @Test
    void many_are_redriven_at_once_by_what_they_have_in_common_and_each_is_shown_without_its_data()
            throws SQLException {
        var units = List.of(unit, unit + "-2");
        try (var _ = new UnitTrouble(units.get(0));
                var _ = new UnitTrouble(units.get(1))) {
            units.forEach(code -> Story.entryPoint(code, 1, false).publish());
            units.forEach(code -> await().atMost(PATIENCE).until(() -> parked("stream_id", code) > 0));
            assertThat(operator.open("/operations").body()).contains("Prøv flere i notification på én gang");
            var shown = operator.open("/operations/parked/notification/" + parked("stream_id", unit));
            assertThat(shown.body()).contains(unit, "unit.changed").doesNotContain("ENTRY_POINT");

            var page = operator.open("/operations/parked/notification");
            assertThat(page.body()).contains("af slagsen directory");
            assertThat(redriveMany(page, "kind", "directory"))
                    .contains("Ingen hændelser er anvendt.", "stadig parkeret");
        }
        var page = operator.open("/operations/parked/notification");
        var id = Long.toString(parked("stream_id", unit));
        assertThat(redriveMany(page, "id", id)).contains("En hændelse er anvendt. Ingen fejlede.");
        assertThat(redriveMany(page, "kind", "directory"))
                .contains("Ingen fejlede.")
                .doesNotContain(unit);
    }

    private String redriveMany(HttpResponse<String> page, String by, String value) {
        return operator.submit(page, "/operations/parked/notification/redrive", Map.of(by, value))
                .body();
    }

    @Test
    void a_redrive_that_is_not_answered_is_said() {
        var page = operator.open("/operations");
        var sent = operator.submit(page, "/operations/parked/plan/7/redrive", Map.of());
        assertThat(operator.followed(sent).body()).contains("Tjenesten plan svarede ikke.");
    }

    @Test
    void a_redrive_needs_a_form_of_our_page() {
        operator.open("/operations");
        assertThat(operator.post(redrive(1), Map.of(), "same-origin").statusCode())
                .isEqualTo(403);
        assertThat(operator.submit(operator.open("/operations"), "/operations/parked/nobody/1/redrive", Map.of())
                        .statusCode())
                .isEqualTo(404);
    }

    private static String redrive(long id) {
        return "/operations/parked/notification/" + id + "/redrive";
    }

    private long parked(String column, String value) {
        return database.first(
                        "select id from parked where resolved_at is null and " + column + " = ?",
                        row -> row.number("id"),
                        value)
                .orElse(0L);
    }
}
