package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.issuer.Issuer;
import dk.kk.shared.local.issuer.Person;
import dk.kk.shared.platform.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Real tokens of the test run's issuer, for any claims. The page that issues them exists in tests alone. */
public final class Tokens {

    /** The client that {@link #system} speaks as. */
    static final String SYSTEM = "test-system";

    static final String ISSUE = "/test-only/issue";
    static final String RETURN_TO = "/test-only/return-to";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Map<Map<String, ?>, String> KNOWN = new ConcurrentHashMap<>();

    private Tokens() {}

    /** The demo person of that role. */
    public static String of(Role role) {
        return known(demo(role));
    }

    /** Somebody of that role with another place in the directory. */
    public static String of(Role role, String employee, String... units) {
        var claims = new LinkedHashMap<>(demo(role));
        claims.put("sub", employee);
        claims.put("employee", employee);
        claims.put("units", List.of(units));
        return known(claims);
    }

    public static String system(String... scopes) {
        return known(Map.of("sub", "service-account-test", "azp", SYSTEM, "scope", String.join(" ", scopes)));
    }

    /** One of each in a test run, which is shorter than its hour: a signature takes longer than most requests. */
    private static String known(Map<String, ?> claims) {
        return KNOWN.computeIfAbsent(claims, Tokens::with);
    }

    /** Any claims; {@code iss}, {@code aud}, {@code exp} and the like are the right ones unless given. */
    public static String with(Map<String, ?> claims) {
        try {
            return post(ISSUE, JSON.writeValueAsString(claims));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String post(String page, String body) {
        try {
            var request = HttpRequest.newBuilder(URI.create(System.getProperty(SuiteResource.ISSUER) + page))
                    .POST(HttpRequest.BodyPublishers.ofString(body))
                    .build();
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> demo(Role role) {
        return Person.DEMO.stream()
                .filter(person -> person.name().equals(role.claim()))
                .findFirst()
                .orElseThrow()
                .claims();
    }

    /** From now on the issuer sends browsers back to the service under test, wherever it listens, as that client. */
    static void returnTo(String client, URI base) {
        post(RETURN_TO, client + " " + base);
    }

    static HttpHandler returning(Issuer issuer) {
        return exchange -> {
            try (exchange) {
                var said =
                        new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII).split(" ", 2);
                issuer.register(said[0], said[1]);
                exchange.sendResponseHeaders(204, -1);
            }
        };
    }

    static HttpHandler issuing(Issuer issuer) {
        return exchange -> {
            try (exchange) {
                @SuppressWarnings("unchecked") // the claims are a JSON object
                var claims = (Map<String, Object>) JSON.readValue(exchange.getRequestBody(), Map.class);
                var token = issuer.issue(claims).getBytes(StandardCharsets.US_ASCII);
                exchange.sendResponseHeaders(200, token.length);
                exchange.getResponseBody().write(token);
            }
        };
    }
}
