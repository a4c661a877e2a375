package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.web.Fields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LogoutTest {
    Issuer issuer;
    ServiceStandIn kpi;
    ServiceStandIn plan;
    Browser browser;

    @BeforeEach
    void start() throws Exception {
        issuer = Issuer.start(Issuer.ANY_PORT);
        kpi = ServiceStandIn.start(issuer, "kpi-service");
        plan = ServiceStandIn.start(issuer, "plan-service");
        browser = new Browser(issuer);
    }

    @AfterEach
    void stop() {
        issuer.close();
        kpi.close();
        plan.close();
    }

    @Test
    void one_services_logout_reaches_every_service_of_the_session() throws Exception {
        var idToken = kpi.logIn(browser, "analyst").get("id_token").asText();
        plan.redeem(Browser.location(browser.get(plan.authorization(Map.of()))), Map.of());
        var answer = browser.get(logout(Map.of(
                "id_token_hint", idToken, "post_logout_redirect_uri", kpi.base() + "/farewell", "state", "a b")));
        assertThat(Browser.location(answer)).isEqualTo(kpi.base() + "/farewell?state=a+b");
        for (var service : new ServiceStandIn[] {kpi, plan}) {
            var told = service.toldOfLogout();
            assertThat(told.get("iss").asText()).isEqualTo(issuer.url());
            assertThat(told.get("aud").asText()).isEqualTo(service.id);
            assertThat(told.get("sub").asText()).isEqualTo("analyst");
            assertThat(told.get("sid")).isEqualTo(ServiceStandIn.claims(idToken).get("sid"));
            assertThat(told.at("/events/http:~1~1schemas.openid.net~1event~1backchannel-logout")
                            .isObject())
                    .isTrue();
            assertThat(told.has("nonce")).isFalse();
        }
        assertThat(browser.get(kpi.authorization(Map.of())).statusCode())
                .as("asks again")
                .isEqualTo(200);
    }

    @Test
    void a_code_that_was_not_redeemed_before_the_logout_is_worth_nothing() throws Exception {
        kpi.logIn(browser, "analyst");
        var code = Browser.location(browser.get(plan.authorization(Map.of())));
        browser.get(logout(Map.of()));
        assertThat(plan.redeem(code, Map.of()).body()).contains("invalid_grant");
        assertThat(plan.wasToldOfNone()).isTrue();
    }

    @Test
    void nobody_is_sent_to_a_page_that_is_not_the_clients() throws Exception {
        var idToken = kpi.logIn(browser, "analyst").get("id_token").asText();
        for (var wrong : new Map[] {
            Map.of("id_token_hint", idToken, "post_logout_redirect_uri", "https://elsewhere.example/"),
            Map.of("id_token_hint", idToken, "post_logout_redirect_uri", plan.base() + "/"),
            Map.of("id_token_hint", idToken + "x", "post_logout_redirect_uri", kpi.base() + "/"),
            Map.of("id_token_hint", "no token", "post_logout_redirect_uri", kpi.base() + "/"),
            Map.of("post_logout_redirect_uri", kpi.base() + "/")
        }) {
            @SuppressWarnings("unchecked") // an array cannot say what its maps hold
            var answer = browser.get(logout(wrong));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).contains("Du er logget ud");
        }
    }

    @Test
    void a_client_may_name_itself_instead_of_showing_a_token() throws Exception {
        kpi.logIn(browser, "analyst");
        var answer =
                browser.get(logout(Map.of("client_id", "kpi-service", "post_logout_redirect_uri", kpi.base() + "/")));
        assertThat(Browser.location(answer)).isEqualTo(kpi.base() + "/");
        assertThat(kpi.toldOfLogout().get("sub").asText()).isEqualTo("analyst");
    }

    @Test
    void a_service_that_does_not_answer_keeps_nobody_waiting() throws Exception {
        kpi.logIn(browser, "analyst");
        try (var mute = mute()) {
            issuer.register("kpi-service", "http://127.0.0.1:" + mute.getLocalPort());
            var before = System.nanoTime();
            assertThat(browser.get(logout(Map.of())).statusCode()).isEqualTo(200);
            assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        }
    }

    /** Takes connections and says nothing. */
    private static ServerSocket mute() throws IOException {
        return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
    }

    private String logout(Map<String, String> parameters) {
        return new Fields(parameters).appendedTo(issuer.url() + "/protocol/openid-connect/logout");
    }
}
