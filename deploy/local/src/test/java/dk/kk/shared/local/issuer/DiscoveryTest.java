package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The document says what the endpoints do, asked there. */
class DiscoveryTest {
    Issuer issuer;
    ServiceStandIn kpi;
    Browser browser;
    JsonNode document;

    @BeforeEach
    void read() throws Exception {
        issuer = Issuer.start(Issuer.ANY_PORT);
        kpi = ServiceStandIn.start(issuer, "kpi-service");
        browser = new Browser(issuer);
        document = json(issuer.url() + "/.well-known/openid-configuration");
    }

    @AfterEach
    void stop() {
        issuer.close();
        kpi.close();
    }

    @Test
    void every_endpoint_is_where_it_says() throws Exception {
        assertThat(document.get("issuer").asText()).isEqualTo(issuer.url());
        assertThat(json(text("jwks_uri")).at("/keys/0/alg").asText())
                .isEqualTo(
                        document.at("/id_token_signing_alg_values_supported/0").asText());
        assertThat(kpi.authorization(Map.of())).startsWith(text("authorization_endpoint") + "?");
        assertThat(browser.get(kpi.authorization(Map.of())).statusCode()).isEqualTo(200);
        assertThat(browser.get(text("end_session_endpoint")).body()).contains("Du er logget ud");
        assertThat(document.get("backchannel_logout_supported").asBoolean()).isTrue();
        assertThat(document.get("backchannel_logout_session_supported").asBoolean())
                .isTrue();
    }

    @Test
    void the_grants_it_names_are_those_it_serves() throws Exception {
        for (var grant : document.get("grant_types_supported")) {
            assertThat(grant(grant.asText())).isNotEqualTo("unsupported_grant_type");
        }
        for (var grant : new String[] {"implicit", "urn:ietf:params:oauth:grant-type:device_code", ""}) {
            assertThat(grant(grant)).isEqualTo("unsupported_grant_type");
        }
    }

    @Test
    void the_ways_to_ask_for_a_code_are_those_it_takes() throws Exception {
        assertThat(texts("response_types_supported")).containsExactly("code");
        assertThat(texts("code_challenge_methods_supported")).containsExactly("S256");
        assertThat(texts("response_modes_supported")).containsExactly("query");
        assertThat(texts("scopes_supported")).containsExactly("openid");
        for (var prompt : texts("prompt_values_supported")) {
            var answer = browser.get(kpi.authorization(Map.of("prompt", prompt)));
            assertThat(answer.statusCode()).as(prompt).isEqualTo(prompt.equals("none") ? 303 : 200);
        }
    }

    @Test
    void the_claims_it_names_are_in_an_id_token() throws Exception {
        var id = ServiceStandIn.claims(
                kpi.logIn(browser, "analyst").get("id_token").asText());
        assertThat(texts("claims_supported")).allMatch(id::has);
    }

    private String grant(String type) throws Exception {
        var code = Map.of("grant_type", type, "code", "made-up", "refresh_token", "made-up");
        return ServiceStandIn.tokens(kpi.redeem("http://127.0.0.1/?code=none", code))
                .path("error")
                .asText();
    }

    private Iterable<String> texts(String name) {
        return StreamSupport.stream(document.get(name).spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String text(String name) {
        return document.get(name).asText();
    }

    private JsonNode json(String address) throws IOException, InterruptedException {
        return new ObjectMapper().readTree(browser.get(address).body());
    }
}
