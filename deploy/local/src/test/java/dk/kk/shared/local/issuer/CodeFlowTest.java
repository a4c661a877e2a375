package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodeFlowTest {
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
    void a_card_gives_a_code_and_a_code_gives_tokens() throws Exception {
        var answer = browser.choose(browser.get(kpi.authorization(Map.of())), "sof-caseworker");
        assertThat(answer.statusCode()).isEqualTo(303);
        var redirect = Browser.location(answer);
        assertThat(redirect).startsWith(kpi.base() + "/pages?");
        assertThat(ServiceStandIn.parameter(redirect, "state")).isEqualTo("s & t");

        var tokens = ServiceStandIn.tokens(kpi.redeem(redirect, Map.of()));
        var id = ServiceStandIn.claims(tokens.get("id_token").asText());
        assertThat(id.get("iss").asText()).isEqualTo(issuer.url());
        assertThat(id.get("aud").asText()).isEqualTo("kpi-service");
        assertThat(id.get("nonce").asText()).isEqualTo("n-1");
        assertThat(id.get("sub").asText()).isEqualTo("sof-caseworker");
        assertThat(id.get("preferred_username").asText()).isEqualTo("sof-caseworker");
        assertThat(id.get("name").asText()).isEqualTo("Sagsbehandler, SOF");
        var access = ServiceStandIn.claims(tokens.get("access_token").asText());
        assertThat(access.get("aud").asText()).isEqualTo("shared-suite");
        assertThat(access.get("azp").asText()).isEqualTo("kpi-service");
        assertThat(access.get("sid").asText()).isEqualTo(id.get("sid").asText());
        assertThat(access.at("/realm_access/roles/0").asText()).isEqualTo("sof-caseworker");
        assertThat(access.at("/units/0").asText()).isEqualTo("SC1-V1");
        assertThat(tokens.get("expires_in").asLong()).isEqualTo(3600);
    }

    @Test
    void the_next_service_does_not_ask_again_unless_it_wants_to() throws Exception {
        var first = kpi.logIn(browser, "analyst");
        var second = browser.get(plan.authorization(Map.of()));
        var tokens = ServiceStandIn.tokens(plan.redeem(Browser.location(second), Map.of()));
        assertThat(ServiceStandIn.claims(tokens.get("id_token").asText()).get("sid"))
                .isEqualTo(ServiceStandIn.claims(first.get("id_token").asText()).get("sid"));
        assertThat(browser.get(plan.authorization(Map.of("prompt", "login"))).statusCode())
                .isEqualTo(200);
        assertThat(new Browser(issuer).get(plan.authorization(Map.of())).statusCode())
                .as("another browser")
                .isEqualTo(200);
    }

    @Test
    void a_code_is_good_once_for_its_client_its_address_and_its_verifier() throws Exception {
        var page = browser.get(kpi.authorization(Map.of()));
        var code = Browser.location(browser.choose(page, "analyst"));
        assertThat(kpi.redeem(code, Map.of()).statusCode()).isEqualTo(200);
        assertThat(kpi.redeem(code, Map.of()).body()).as("a second time").contains("invalid_grant");
        for (var wrong : Map.of(
                        "code_verifier", "another-verifier-that-is-long-enough-for-one",
                        "redirect_uri", kpi.base() + "/elsewhere",
                        "code", "made-up")
                .entrySet()) {
            var answer = kpi.redeem(newCode(), Map.of(wrong.getKey(), wrong.getValue()));
            assertThat(answer.statusCode()).as(wrong.getKey()).isEqualTo(400);
            assertThat(answer.body()).isEqualTo("{\"error\":\"invalid_grant\"}");
        }
        var byAnother =
                kpi.redeem(newCode(), Map.of("client_id", "plan-service", "client_secret", "local-plan-service"));
        assertThat(byAnother.body()).contains("invalid_grant");
        var unproved = kpi.redeem(newCode(), Map.of("code_verifier", ""));
        assertThat(unproved.body()).contains("invalid_grant");
        var byNobody = kpi.redeem(newCode(), Map.of("client_secret", "guessed"));
        assertThat(byNobody.statusCode()).isEqualTo(401);
        assertThat(byNobody.body()).contains("invalid_client");
    }

    @Test
    void who_is_no_client_or_would_be_sent_elsewhere_gets_a_page_and_no_redirect() throws Exception {
        for (var wrong : new Map.Entry<?, ?>[] {
            Map.entry("client_id", "unknown-service"),
            Map.entry("client_id", "offer-service"), // known, but it has no pages here
            Map.entry("redirect_uri", "https://elsewhere.example/pages"),
            Map.entry("redirect_uri", plan.base() + "/pages"),
            Map.entry("redirect_uri", kpi.base() + "0/pages"),
            Map.entry("redirect_uri", kpi.base() + "@elsewhere.example/pages"),
            Map.entry("redirect_uri", kpi.base() + "/pages#fragment"),
            Map.entry("redirect_uri", "/pages"),
            Map.entry("redirect_uri", "")
        }) {
            var answer = browser.get(kpi.authorization(Map.of((String) wrong.getKey(), (String) wrong.getValue())));
            assertThat(answer.statusCode()).as(wrong.toString()).isEqualTo(400);
            assertThat(answer.headers().firstValue("Location")).isEmpty();
            assertThat(answer.body()).contains("<main");
        }
    }

    @Test
    void a_request_we_do_not_serve_is_told_to_the_client() throws Exception {
        for (var wrong : Map.of(
                        "response_type", "token",
                        "scope", "profile",
                        "code_challenge_method", "plain",
                        "code_challenge", "",
                        "prompt", "none",
                        "response_mode", "fragment",
                        "request", "eyJ")
                .entrySet()) {
            var answer = browser.get(kpi.authorization(Map.of(wrong.getKey(), wrong.getValue())));
            assertThat(answer.statusCode()).isEqualTo(303);
            var redirect = Browser.location(answer);
            assertThat(redirect).startsWith(kpi.base() + "/pages?");
            assertThat(ServiceStandIn.parameter(redirect, "state")).isEqualTo("s & t");
            assertThat(ServiceStandIn.parameter(redirect, "error"))
                    .isEqualTo(
                            switch (wrong.getKey()) {
                                case "response_type" -> "unsupported_response_type";
                                case "scope" -> "invalid_scope";
                                case "prompt" -> "login_required";
                                case "request" -> "request_not_supported";
                                default -> "invalid_request";
                            });
        }
    }

    @Test
    void tokens_are_refreshed_while_the_session_is_on_by_their_client_alone() throws Exception {
        var refreshToken = kpi.logIn(browser, "analyst").get("refresh_token").asText();
        var refreshed = ServiceStandIn.tokens(kpi.refresh(refreshToken));
        assertThat(ServiceStandIn.claims(refreshed.get("access_token").asText())
                        .get("sub")
                        .asText())
                .isEqualTo("analyst");
        assertThat(plan.refresh(refreshToken).body()).contains("invalid_grant");
        browser.get(issuer.url() + "/protocol/openid-connect/logout");
        assertThat(kpi.refresh(refreshToken).body()).contains("invalid_grant");
    }

    private String newCode() throws Exception {
        return Browser.location(browser.get(kpi.authorization(Map.of())));
    }
}
