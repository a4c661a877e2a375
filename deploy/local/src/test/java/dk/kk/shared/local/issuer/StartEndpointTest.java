package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.web.Fields;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StartEndpointTest {
    Issuer issuer;
    ServiceStandIn kpi;
    Browser browser;

    @BeforeEach
    void start() throws Exception {
        issuer = Issuer.start(Issuer.ANY_PORT);
        kpi = ServiceStandIn.start(issuer, "kpi-service");
        browser = new Browser(issuer);
    }

    @AfterEach
    void stop() {
        issuer.close();
        kpi.close();
    }

    @Test
    void one_click_logs_in_and_goes_to_a_services_page() throws Exception {
        var answer = browser.post("/start", form("sof-manager", kpi.base() + "/figures?year=2007"));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(Browser.location(answer)).isEqualTo(kpi.base() + "/figures?year=2007");
        assertThat(subjectOfTheNextLogin()).isEqualTo("sof-manager");
    }

    @Test
    void another_persons_card_ends_the_session_there_was() throws Exception {
        var old = kpi.logIn(browser, "analyst");
        browser.post("/start", form("analyst", kpi.base() + "/"));
        assertThat(kpi.wasToldOfNone()).as("the same person goes on").isTrue();
        browser.post("/start", form("sof-manager", kpi.base() + "/"));
        assertThat(kpi.toldOfLogout().get("sid"))
                .isEqualTo(ServiceStandIn.claims(old.get("id_token").asText()).get("sid"));
        assertThat(kpi.refresh(old.get("refresh_token").asText()).statusCode()).isEqualTo(400);
        assertThat(subjectOfTheNextLogin()).isEqualTo("sof-manager");
    }

    @Test
    void nobody_is_sent_to_a_page_that_is_no_services() throws Exception {
        for (var foreign : new String[] {
            "https://elsewhere.example/",
            "//elsewhere.example/",
            "/realms",
            kpi.base() + ".elsewhere.example/",
            kpi.base().replace("http:", "javascript:"),
            kpi.base().replace("http://", "http://127.0.0.1@"),
            kpi.base() + "\\@elsewhere.example/",
            kpi.base() + "/\u010d\u010aSet-Cookie:a=b", // cut to bytes these are the end of the line
            kpi.base() + "/\r\nSet-Cookie:a=b",
            ""
        }) {
            var answer = browser.post("/start", form("analyst", foreign));
            assertThat(answer.statusCode()).as(foreign).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void only_a_form_of_the_start_page_logs_in_and_only_one_of_the_people() throws Exception {
        var good = form("analyst", kpi.base() + "/");
        for (var origin : new String[] {kpi.base(), "https://elsewhere.example", "null"}) {
            assertThat(browser.postFrom(origin, "/start", good).statusCode())
                    .as(origin)
                    .isEqualTo(403);
        }
        var crossOrigin = HttpRequest.newBuilder(URI.create(issuer.address() + "/start"))
                .header("Origin", issuer.address())
                .header("Sec-Fetch-Site", "same-site") // another port of this host
                .POST(BodyPublishers.ofString(new Fields(good).encoded()))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(crossOrigin, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get(issuer.address() + "/start?person=analyst&to=" + kpi.base() + "/")
                        .statusCode())
                .isEqualTo(405);
        assertThat(browser.post("/start", form("mayor", kpi.base() + "/")).statusCode())
                .isEqualTo(400);
        assertThat(browser.post("/start/more", good).statusCode()).isEqualTo(404);
    }

    private static Map<String, String> form(String person, String to) {
        return Map.of("person", person, "to", to);
    }

    private String subjectOfTheNextLogin() throws Exception {
        var code = Browser.location(browser.get(kpi.authorization(Map.of())));
        var tokens = ServiceStandIn.tokens(kpi.redeem(code, Map.of()));
        return ServiceStandIn.claims(tokens.get("id_token").asText()).get("sub").asText();
    }
}
