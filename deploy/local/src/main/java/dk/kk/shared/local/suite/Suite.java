package dk.kk.shared.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dk.kk.shared.local.issuer.Person;
import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.stack.StackPorts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The running services and the issuer, over HTTP. */
public final class Suite {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final StackPorts ports;
    private final Map<String, String> tokens = new ConcurrentHashMap<>();

    public Suite(StackPorts ports) {
        this.ports = ports;
    }

    /** The demo person of that name, reading for that purpose. */
    public Caller as(String person, String purpose) {
        return new Caller(this, person, purpose);
    }

    /** A token of the demo person, fetched once. */
    public String tokenOf(String person) {
        return tokens.computeIfAbsent(person, this::token);
    }

    /** A gauge of a service's metrics, the sum where there are several of that name; NaN when there is none. */
    public double gauge(Service service, String name) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/q/metrics".formatted(ports.managementOf(service))))
                .build();
        return send(request)
                .body()
                .lines()
                .filter(line -> line.startsWith(name + " ") || line.startsWith(name + "{"))
                .map(line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)))
                .reduce(Double::sum)
                .orElse(Double.NaN);
    }

    HttpRequest.Builder request(Service service, String path, String person) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:%d%s".formatted(ports.of(service), path)))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + tokenOf(person));
    }

    HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UnexpectedAnswer("%s %s: no answer (%s)".formatted(request.method(), request.uri(), e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnexpectedAnswer("%s %s: interrupted".formatted(request.method(), request.uri()));
        }
    }

    static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String json(Object body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String token(String person) {
        var form = "grant_type=password&client_id=local-frontend&username=%s&password=%s"
                .formatted(person, Person.PASSWORD);
        var request = HttpRequest.newBuilder(URI.create(
                        "http://127.0.0.1:%d/realms/shared/protocol/openid-connect/token".formatted(ports.pages())))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        return json(send(request).body()).path("access_token").asText();
    }
}
