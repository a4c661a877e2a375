package dk.kk.shared.local.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class IssuerTest {
    static final ObjectMapper JSON = new ObjectMapper();
    static final HttpClient HTTP = HttpClient.newHttpClient();
    static Issuer issuer;

    @BeforeAll
    static void start() {
        issuer = Issuer.start(Issuer.ANY_PORT);
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void a_demo_person_gets_a_token_that_the_published_key_verifies() throws Exception {
        var answer = token("grant_type=password&client_id=local-frontend&username=sof-caseworker&password=demo");
        var token = JSON.readTree(answer.body()).get("access_token").asText();
        assertThat(verifies(token)).isTrue();
        var claims = claims(token);
        assertThat(claims.get("iss").asText()).isEqualTo(issuer.url());
        assertThat(claims.get("aud").asText()).isEqualTo("shared-suite");
        assertThat(claims.get("administration").asText()).isEqualTo("SOF");
        assertThat(claims.at("/units/0").asText()).isEqualTo("SC1-V1");
        assertThat(claims.get("employee").asText()).isEqualTo("S-SC1-V1-1");
        assertThat(claims.at("/realm_access/roles/0").asText()).isEqualTo("sof-caseworker");
        assertThat(claims.get("exp").asLong()).isGreaterThan(Instant.now().getEpochSecond());
    }

    @Test
    void a_service_gets_a_token_with_its_scopes_by_form_and_by_basic_credentials() throws Exception {
        var byForm = token("grant_type=client_credentials&client_id=plan-service&client_secret=local-plan-service");
        var basic =
                Base64.getEncoder().encodeToString("plan-service:local-plan-service".getBytes(StandardCharsets.UTF_8));
        var byBasic = HTTP.send(
                form("grant_type=client_credentials")
                        .header("Authorization", "Basic " + basic)
                        .build(),
                BodyHandlers.ofString());
        for (var answer : new String[] {byForm.body(), byBasic.body()}) {
            var claims = claims(JSON.readTree(answer).get("access_token").asText());
            assertThat(claims.get("scope").asText()).isEqualTo("citizen:swap access:check");
            assertThat(claims.get("client_id").asText()).isEqualTo("plan-service");
        }
    }

    @Test
    void a_system_that_subscribes_gets_a_token_for_that_alone() throws Exception {
        var answer =
                token("grant_type=client_credentials&client_id=sof-case-system&client_secret=local-sof-case-system");
        var claims = claims(JSON.readTree(answer.body()).get("access_token").asText());
        assertThat(claims.get("scope").asText()).isEqualTo("subscriptions:write");
    }

    @Test
    void a_wrong_password_or_secret_or_grant_gets_none() throws Exception {
        assertThat(token("grant_type=password&username=sof-caseworker&password=x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(token("grant_type=client_credentials&client_id=plan-service&client_secret=x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(token("grant_type=made_up").statusCode()).isEqualTo(400);
    }

    @Test
    void a_test_may_issue_expired_and_misdirected_tokens_and_forge_one() throws Exception {
        var expired = claims(issuer.issue(Map.of("sub", "x", "exp", 1)));
        assertThat(expired.get("exp").asLong()).isEqualTo(1);
        var elsewhere = claims(issuer.issue(Map.of("aud", "another-suite")));
        assertThat(elsewhere.get("aud").asText()).isEqualTo("another-suite");
        assertThat(verifies(issuer.tokenForPerson("analyst"))).isTrue();
        assertThat(verifies(issuer.forge(Map.of("sub", "x")))).isFalse();
    }

    private static boolean verifies(String token) throws Exception {
        var discovery = get(issuer.url() + "/.well-known/openid-configuration");
        var key = get(discovery.get("jwks_uri").asText()).at("/keys/0");
        var spec = new RSAPublicKeySpec(number(key.get("n")), number(key.get("e")));
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(spec));
        signature.update(token.substring(0, token.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(token.substring(token.lastIndexOf('.') + 1)));
    }

    private static BigInteger number(JsonNode text) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(text.asText()));
    }

    private static JsonNode claims(String token) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static JsonNode get(String url) throws IOException, InterruptedException {
        return JSON.readTree(HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body());
    }

    private static HttpResponse<String> token(String fields) throws IOException, InterruptedException {
        return HTTP.send(form(fields).build(), BodyHandlers.ofString());
    }

    private static HttpRequest.Builder form(String fields) {
        return HttpRequest.newBuilder(URI.create(issuer.url() + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(fields));
    }
}
