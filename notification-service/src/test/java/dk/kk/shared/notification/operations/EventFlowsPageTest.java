package dk.kk.shared.notification.operations;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.notification.Story;
import dk.kk.shared.platform.access.Role;
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
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** notification is the service under test, plan is away, the others are stand-ins. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(StandIns.class)
class EventFlowsPageTest {
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
    void all_is_well() {
        StandIn.well(server("citizen"));
        StandIn.well(server("offer"));
        StandIn.well(server("kpi"));
        StandIn.of(server("notification"), Browser.at("/"), Objects.requireNonNull(management));
    }

    @Test
    void operations_see_a_running_service_with_its_outbox_and_its_listeners() {
        var page = operator.open("/operations");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Hændelsesstrømme", "Opdateret kl.").doesNotContain("style=", "onclick");
        assertThat(card(page, "notification"))
                .contains(
                        "Kører",
                        "Afsendelse</dt><dd>kører",
                        "Parkerede hændelser</dt><dd>",
                        "Lyttere</dt><dd>1",
                        "Bagud i <code>offer.events.v1</code>");
    }

    @Test
    void what_waits_in_an_outbox_is_counted_and_a_minute_is_too_long() {
        StandIn.well(server("kpi")).says("/q/metrics", StandIn.METRICS.formatted(1_200, 61));
        var page = operator.open("/operations");
        assertThat(card(page, "kpi")).contains("sendt</dt><dd>1.200", "ventet</dt><dd>62 sek.");
        assertThat(overall(page)).contains("Hændelser i kpi har ventet over et minut");
    }

    @Test
    void a_service_that_is_not_ready_says_which_check_and_which_topic() {
        StandIn.well(server("kpi")).says("/q/health/ready", """
                {"status":"DOWN","checks":[
                  {"name":"Database connections","status":"DOWN"},
                  {"name":"Outbox relay","status":"UP","data":{"heldTopics":"kpi.events.v1"}}]}
                """);
        var page = operator.open("/operations");
        assertThat(card(page, "kpi")).contains("Ikke klar", "Database connections", "<code>kpi.events.v1</code>");
        assertThat(overall(page)).contains("kpi er ikke klar.");
    }

    @Test
    void events_that_nobody_of_a_group_has_heard_are_counted() throws Exception {
        try (var _ = new UnheardEvents("kpi", 3)) {
            var page = operator.open("/operations");
            assertThat(card(page, "kpi")).contains("Lyttere</dt><dd>0", "<code>kpi.events.v1</code></dt><dd>3</dd>");
            assertThat(overall(page)).contains("Ingen i kpi lytter til hændelser.");
        }
    }

    @Test
    void a_service_that_is_away_is_said_and_the_rest_is_shown() {
        var page = operator.open("/operations");
        assertThat(card(page, "plan")).contains("Svarer ikke", "Har ikke svaret her");
        assertThat(overall(page)).contains("plan svarer ikke.").doesNotContain("notification svarer");
        assertThat(card(page, "notification")).contains("Kører");
    }

    @Test
    void a_service_that_says_nothing_holds_the_page_up_for_two_seconds_and_is_said_since_when() {
        operator.open("/operations");
        StandIn.silent(server("kpi"));
        var before = System.nanoTime();
        var page = operator.open("/operations");
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(6));
        assertThat(card(page, "kpi")).contains("Svarer ikke", "Svarede her sidst");

        StandIn.well(server("kpi"));
        assertThat(card(operator.open("/operations/flows"), "kpi")).contains("Kører");
    }

    @Test
    void an_import_that_goes_on_is_shown_and_one_that_was_followed_by_a_good_one_is_not() {
        StandIn.well(server("offer")).says("/api/v1/imports", """
                [{"source":"benefits","phase":"MERGING","rows":5000,"unchanged":200,"merged":1000},
                 {"source":"offers","phase":"DONE","rows":5,"unchanged":5,"merged":0},
                 {"source":"offers","phase":"FAILED","rows":5,"unchanged":0,"merged":0,"failure":"import-upload-cut"}]
                """);
        StandIn.well(server("citizen")).says("/api/v1/imports", """
                [{"source":"units","phase":"FAILED","rows":9,"unchanged":0,"merged":0,"failure":"import-upload-cut"}]
                """);
        var page = operator.open("/operations");
        assertThat(page.body())
                .contains(
                        "offer: benefits", "1.200 af 5.000 rækker", "citizen: units", "<code>import-upload-cut</code>")
                .doesNotContain("offer: offers");
        assertThat(overall(page)).contains("En indlæsning er fejlet i citizen.");
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
            assertThat(overall(page)).contains("parkeret i notification.");

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
    void a_redrive_that_is_not_answered_is_said() {
        var page = operator.open("/operations");
        var sent = operator.submit(page, "/operations/parked/plan/7/redrive", Map.of());
        assertThat(operator.followed(sent).body()).contains("Tjenesten plan svarede ikke.");
    }

    @Test
    void the_page_renews_its_part_and_says_the_whole_again_only_when_it_changed() {
        var page = operator.open("/operations").body();
        var part = page.replaceAll("(?s).*hx-get=\"([^\"]+)\".*", "$1").replace("&amp;", "&");
        assertThat(operator.open(part).body())
                .contains("id=\"flows\"", "Opdateret kl.")
                .doesNotContain("<!doctype html>", "hx-swap-oob");
        StandIn.well(server("kpi")).says("/q/health/ready", "{\"status\":\"DOWN\",\"checks\":[]}");
        assertThat(operator.open(part).body()).contains("hx-swap-oob=\"innerHTML:#overall\"", "kpi er ikke klar.");
    }

    @Test
    void english_is_there_too() {
        assertThat(operator.open("/operations?lang=en").body())
                .contains("Event flows", "plan does not answer.", "Updated at");
    }

    @Test
    void others_are_refused_and_strangers_sent_to_the_login() {
        for (var role : new Role[] {ANALYST, IMPORT_OPERATOR}) {
            var refused = Browser.of(role).open("/operations");
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("<code>forbidden</code>");
        }
        assertThat(Browser.anonymous().open("/operations").statusCode()).isEqualTo(302);
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

    private HttpServer server(String service) {
        return Objects.requireNonNull(Objects.requireNonNull(servers).get(service));
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

    private static String card(HttpResponse<String> page, String service) {
        var from = page.body().indexOf("<h3>" + service + " ");
        return page.body().substring(from, page.body().indexOf("</li>", from));
    }

    private static String overall(HttpResponse<String> page) {
        var from = page.body().indexOf("id=\"overall\"");
        return page.body().substring(from, page.body().indexOf("id=\"flows\"", from));
    }
}
