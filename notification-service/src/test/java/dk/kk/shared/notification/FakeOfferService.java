package dk.kk.shared.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.platform.json.EventJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A fake of offer-service that takes SOF's answers from whoever answers as it wants to be asked: each key once, and those of some
 * stops never. {@code GET /answers/{stopId}} says what it has taken, a code a line.
 */
public class FakeOfferService implements QuarkusTestResourceLifecycleManager {

    public static final String URL = "quarkus.rest-client.benefit-stops.url";

    /** Decided already. */
    public static final UUID DECIDED = UUID.fromString("019ab000-0000-7000-8000-000000000409");

    /** It knows nothing of this one, or tells this person nothing about it. */
    public static final UUID UNKNOWN = UUID.fromString("019ab000-0000-7000-8000-000000000404");

    /** It takes the answer to this one, and fails before it says so. */
    public static final UUID FAILS = UUID.fromString("019ab000-0000-7000-8000-000000000503");

    private final Map<String, Map<String, String>> taken = new ConcurrentHashMap<>();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/benefit-stops/", this::take);
        server.createContext("/answers/", this::tell);
        server.start();
        return Map.of(URL, "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        var stop = exchange.getRequestURI().getPath().split("/")[4];
        var asked = exchange.getRequestHeaders();
        var request = EventJson.MAPPER.readTree(exchange.getRequestBody());
        var bearer = asked.getFirst("Authorization");
        if (bearer == null
                || !bearer.startsWith("Bearer ey")
                || !"ALERT_HANDLING".equals(asked.getFirst("Access-Purpose"))) {
            answer(exchange, 403, "purpose-not-yours");
        } else if (stop.equals(UNKNOWN.toString())) {
            answer(exchange, 404, "not-found");
        } else if (stop.equals(DECIDED.toString())) {
            answer(exchange, 409, "stop-not-answerable");
        } else {
            var code = request.path("code").asText();
            var before = taken.computeIfAbsent(stop, _ -> new LinkedHashMap<>())
                    .putIfAbsent(asked.getFirst("Idempotency-Key"), code);
            answer(exchange, stop.equals(FAILS.toString()) ? 503 : before == null ? 201 : 200, "unavailable");
        }
    }

    private void tell(HttpExchange exchange) throws IOException {
        var stop = exchange.getRequestURI().getPath().split("/")[2];
        send(exchange, 200, String.join("\n", taken.getOrDefault(stop, Map.of()).values()));
    }

    private static void answer(HttpExchange exchange, int status, String code) throws IOException {
        var body = status < 300 ? "{\"phase\":\"HEARING\"}" : "{\"code\":\"%s\",\"status\":%d}".formatted(code, status);
        exchange.getResponseHeaders()
                .add("Content-Type", status < 300 ? "application/json" : "application/problem+json");
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
