package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoginPageTest {
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
    void every_person_is_a_card_in_danish_first() throws Exception {
        var page = browser.get(kpi.authorization(Map.of())).body();
        assertThat(page).contains("<html lang=\"da\">", "Sagsbehandler, SOF", "Socialcenter 1, voksenteam 1", "Måltal");
        for (var person : Person.DEMO) {
            assertThat(page).containsOnlyOnce("name=\"person\" value=\"%s\"".formatted(person.name()));
        }
    }

    @Test
    void english_is_a_link_away_and_remembered_for_the_services_too() throws Exception {
        var link = Pattern.compile("href=\"([^\"]+)\" hreflang=\"en\"")
                .matcher(browser.get(kpi.authorization(Map.of())).body());
        assertThat(link.find()).isTrue();
        var english = browser.get(
                issuer.url() + "/protocol/openid-connect/auth" + link.group(1).replace("&amp;", "&"));
        assertThat(english.body()).contains("<html lang=\"en\">", "Caseworker, SOF");
        assertThat(english.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie -> assertThat(cookie).startsWith("shared_language=en; Path=/;"));
        assertThat(browser.get(kpi.authorization(Map.of())).body()).contains("<html lang=\"en\">");
        assertThat(browser.choose(english, "analyst").statusCode()).isEqualTo(303);
    }

    @Test
    void a_hint_puts_that_person_first_and_logs_nobody_in() throws Exception {
        var page = browser.get(kpi.authorization(Map.of("login_hint", "operations")));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).containsOnlyOnce("value=\"operations\"").contains("Foreslået til dig");
        assertThat(page.body().indexOf("value=\"operations\""))
                .isLessThan(page.body().indexOf("value=\"bif-caseworker\""));
        kpi.logIn(browser, "analyst");
        assertThat(browser.get(kpi.authorization(Map.of("login_hint", "operations")))
                        .statusCode())
                .as("somebody else is logged in")
                .isEqualTo(200);
        assertThat(browser.get(kpi.authorization(Map.of("login_hint", "<b>nobody</b>")))
                        .body())
                .doesNotContain("<b>");
    }

    @Test
    void a_page_can_be_answered_once_by_its_own_form_alone() throws Exception {
        var page = browser.get(kpi.authorization(Map.of()));
        assertThat(browser.choose(page, "analyst").statusCode()).isEqualTo(303);
        assertThat(browser.choose(page, "operations").statusCode()).isEqualTo(400);
        var form = Map.of("request", "made-up", "person", "analyst");
        assertThat(browser.post("/realms/shared/login", form).statusCode()).isEqualTo(400);
        assertThat(browser.postFrom(kpi.base(), "/realms/shared/login", form).statusCode())
                .isEqualTo(403);
        assertThat(browser.get(issuer.address() + "/realms/shared/login").statusCode())
                .isEqualTo(405);
    }

    @Test
    void nothing_is_loaded_but_what_is_ours_and_nothing_is_kept() throws Exception {
        var page = browser.get(kpi.authorization(Map.of()));
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue(
                        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' "
                                + kpi.base() + "; frame-ancestors 'none'; base-uri 'none'");
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(page.body()).doesNotContain("style=", "<style", "<script");
        var style = browser.get(issuer.address() + "/frame/shared.css");
        assertThat(style.statusCode()).isEqualTo(200);
        assertThat(style.headers().firstValue("Content-Type")).hasValue("text/css; charset=utf-8");
    }
}
