package dk.kk.shared.notification.operations;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static dk.kk.shared.platform.access.Role.IMPORT_OPERATOR;
import static dk.kk.shared.platform.access.Role.OPERATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.platform.access.Role;
import dk.kk.shared.platform.testing.Browser;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** notification is the service under test, plan is away, the others are stand-ins. */
@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
@QuarkusTestResource(StandIns.class)
class EventFlowsPageTest {

    @TestHTTPResource(management = true)
    @Nullable
    URI management;

    @Nullable
    Map<String, HttpServer> servers;

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
                        "Afsenderen kører.",
                        "<code>notification.events.v1</code>: ",
                        "parkeret.",
                        "En instans lytter",
                        "<code>offer.events.v1</code>: ");
    }

    @Test
    void what_waits_in_an_outbox_is_counted_by_topic_and_a_minute_is_too_long() {
        StandIn.well(server("kpi")).says("/q/metrics", StandIn.METRICS.formatted(1_200, 61));
        var page = operator.open("/operations");
        assertThat(card(page, "kpi"))
                .contains(
                        "<code>stand-in.events.v1</code>: Alle hændelser er sendt.",
                        "<code>stand-in.others.v1</code>: 1.200 hændelser venter på at blive sendt.",
                        "har ventet i 62 sekunder.");
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
            assertThat(card(page, "kpi")).contains("Ingen lytter", "<code>kpi.events.v1</code>: 3 hændelser bagud");
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

    private HttpServer server(String service) {
        return Objects.requireNonNull(Objects.requireNonNull(servers).get(service));
    }

    private static String card(HttpResponse<String> page, String service) {
        var from = page.body().indexOf("<span>" + service + " ");
        return page.body().substring(from, page.body().indexOf("<li class=\"card", from));
    }

    private static String overall(HttpResponse<String> page) {
        var from = page.body().indexOf("id=\"overall\"");
        return page.body().substring(from, page.body().indexOf("id=\"flows\"", from));
    }
}
