package dk.kk.shared.notification.operations;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What is said in the place of a service, from now on. */
final class StandIn {
    static final String READY = "{\"status\":\"UP\",\"checks\":[]}";
    static final String METRICS = """
            # HELP outbox_unsent_rows
            # TYPE outbox_unsent_rows gauge
            outbox_unsent_rows{topic="stand-in.events.v1"} 0.0
            outbox_unsent_rows{topic="stand-in.others.v1"} %d.0
            outbox_oldest_unsent_seconds{topic="stand-in.events.v1"} 0.0
            outbox_oldest_unsent_seconds{topic="stand-in.others.v1"} %d.5
            outbox_refused_rows 0.0
            outbox_relay_alive 1.0
            """;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final Map<String, String> answers = new ConcurrentHashMap<>(Map.of(
            "/q/health/ready",
            READY,
            "/q/metrics",
            METRICS.formatted(0, 0),
            "/api/v1/parked-events",
            "[]",
            "/api/v1/imports",
            "[]"));

    private StandIn() {}

    /** Ready, with nothing to tell. */
    static StandIn well(HttpServer server) {
        var standIn = new StandIn();
        handle(server, standIn::answer);
        return standIn;
    }

    /** Takes connections and says nothing. */
    static void silent(HttpServer server) {
        handle(server, _ -> {});
    }

    /** Hands on to the service under test. */
    static void of(HttpServer server, URI api, URI management) {
        handle(server, exchange -> forward(exchange, api, management));
    }

    StandIn says(String path, String body) {
        answers.put(path, body);
        return this;
    }

    private static void handle(HttpServer server, HttpHandler handler) {
        server.removeContext("/");
        server.createContext("/", handler);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var body = answers.get(exchange.getRequestURI().getPath());
        send(exchange, body == null ? 404 : 200, body == null ? "" : body);
    }

    private static void forward(HttpExchange exchange, URI api, URI management) throws IOException {
        var path = exchange.getRequestURI().toString();
        var request = HttpRequest.newBuilder((path.startsWith("/q/") ? management : api).resolve(path))
                .method(
                        exchange.getRequestMethod(),
                        BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()));
        var token = exchange.getRequestHeaders().getFirst("Authorization");
        if (token != null) {
            request.header("Authorization", token);
        }
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type != null) {
            request.header("Content-Type", type);
        }
        try {
            var answer = HTTP.send(request.build(), BodyHandlers.ofString());
            send(exchange, answer.statusCode(), answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
