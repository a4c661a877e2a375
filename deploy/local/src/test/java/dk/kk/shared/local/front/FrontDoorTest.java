package dk.kk.shared.local.front;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.local.issuer.Issuer;
import dk.kk.shared.local.issuer.Person;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FrontDoorTest {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String GOALS = """
            {"goals":[{"goal":1,"numerator":794,"denominator":3357,"percent":23.7},
            {"goal":2,"numerator":0,"denominator":0,"percent":null}],"noContactSince":%s}""";

    volatile String noContactSince = "null";

    Issuer issuer;
    HttpServer kpi;

    @BeforeEach
    void start() throws IOException {
        issuer = Issuer.start(Issuer.ANY_PORT);
        kpi = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        kpi.createContext("/api/v1/live-goals", exchange -> {
            var isKnown = exchange.getRequestHeaders().getFirst("Authorization").startsWith("Bearer ");
            var body = GOALS.formatted(noContactSince).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(isKnown ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        kpi.start();
        for (var client : List.of("citizen", "plan", "offer", "notification", "kpi")) {
            issuer.register(client + "-service", address());
        }
        FrontDoor.open(
                issuer, address(), List.of(new ServiceLinks("kpi-service", address(), "/api", "/health", "/metrics")));
    }

    @AfterEach
    void stop() {
        issuer.close();
        kpi.stop(0);
    }

    @Test
    void it_says_what_this_is_and_how_the_goals_stand_in_danish_numbers() throws Exception {
        var page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"da\">", "Én borger, to forvaltninger", "23,7 %", "794 af 3.357", "–")
                .contains("kpi-service", "aria-current=\"page\"")
                .doesNotContain("style=", "onclick");
        assertThat(get("/?lang=en").body()).contains("<html lang=\"en\">", "23.7 %", "794 of 3,357");
    }

    @Test
    void it_shows_the_first_two_calls_with_the_addresses_they_go_to() throws Exception {
        assertThat(get("/").body())
                .containsSubsequence(
                        "<pre id=\"first-call\"",
                        "TOKEN=$(curl",
                        issuer.url() + "/protocol/openid-connect/token",
                        "Bearer $TOKEN",
                        address() + "/api/v1/citizens?limit=1",
                        "</pre>");
    }

    @Test
    void every_person_has_one_button_to_the_page_their_day_begins_on() throws Exception {
        var page = get("/").body();
        for (var person : Person.DEMO) {
            assertThat(page).containsOnlyOnce("name=\"person\" value=\"%s\"".formatted(person.name()));
        }
        assertThat(page.substring(page.indexOf("value=\"sof-caseworker\"")))
                .containsSubsequence("name=\"to\" value=\"" + address() + "/inbox\"", "Gå til Indbakke");
        assertThat(page.substring(page.indexOf("value=\"bif-caseworker\"")))
                .containsSubsequence("name=\"to\" value=\"" + address() + "/stops\"", "Gå til Stop af ydelser");
        assertThat(page.substring(page.indexOf("value=\"hotline-operator\"")))
                .containsSubsequence("name=\"to\" value=\"" + address() + "/citizens\"", "Gå til Borgersøgning");
        assertThat(page.substring(page.indexOf("value=\"special-unit\"")))
                .containsSubsequence("name=\"to\" value=\"" + address() + "/special-unit\"", "Gå til Specialenheden");
        assertThat(page.substring(page.indexOf("value=\"project-council\"")))
                .containsSubsequence("name=\"to\" value=\"" + address() + "/problems\"", "Gå til Problemer og forslag");
    }

    @Test
    void it_says_so_while_the_figures_are_away_and_asks_again_by_itself() throws Exception {
        kpi.stop(0);
        var page = get("/");
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Tallene er ikke klar endnu", "hx-trigger=\"every 5s\"");
    }

    @Test
    void it_says_of_when_the_figures_are_that_follow_no_events_any_more() throws Exception {
        assertThat(get("/goals").body()).doesNotContain("Ingen kontakt");
        noContactSince = "\"2007-11-30T11:05:00Z\"";
        assertThat(get("/").body()).contains("23,7 %", "tallene er, som de var 30. november 2007 kl. 12.05.");
        assertThat(get("/goals?lang=en").body()).contains("the figures are as they were on 30 November 2007 at 12:05.");
        noContactSince = "null";
        assertThat(get("/goals").body()).doesNotContain("Ingen kontakt");
    }

    @Test
    void the_part_that_renews_itself_is_the_goals_alone() throws Exception {
        assertThat(get("/goals").body()).contains("23,7 %").doesNotContain("<html", "person");
    }

    @Test
    void styles_and_scripts_are_the_services_own() throws Exception {
        for (var file : List.of("/frame/shared.css", "/frame/live.js", "/webjars/htmx.org/2.0.10/dist/htmx.min.js")) {
            assertThat(get(file).statusCode()).as(file).isEqualTo(200);
        }
        assertThat(get("/frame/../beans.xml").statusCode()).isEqualTo(404);
        assertThat(get("/webjars/").statusCode()).isEqualTo(404);
    }

    private String address() {
        return "http://127.0.0.1:" + kpi.getAddress().getPort();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(issuer.address() + path)).build(), BodyHandlers.ofString());
    }
}
