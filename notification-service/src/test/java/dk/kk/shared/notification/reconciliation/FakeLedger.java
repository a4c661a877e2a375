package dk.kk.shared.notification.reconciliation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.platform.json.EventJson;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Where the service under test asks for what offer- and plan-service have; a test says what stands there, see {@link OfferStops}. */
public class FakeLedger implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "quarkus.rest-client.stop-ledger.url",
                url,
                "quarkus.rest-client.plan-ledger.url",
                url,
                "shared.reconciliation.grace",
                "1s");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(server, new TestInjector.MatchesType(HttpServer.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /** What offer-service has, two on a page, for who brings a token of notification-service, and what plan-service; or one is away. */
    static final class OfferStops {
        private static final int ON_A_PAGE = 2;
        private final Map<String, Map<String, Object>> stops = new TreeMap<>();
        private final Map<String, Map<String, Object>> matters = new TreeMap<>();
        private boolean away;
        private boolean planAway;

        static OfferStops at(HttpServer server) {
            var offer = new OfferStops();
            try {
                server.removeContext("/");
            } catch (IllegalArgumentException _) {
                // the first test
            }
            server.createContext("/", offer::answer);
            return offer;
        }

        /** @param recordedAt null: just now, whenever it is asked */
        OfferStops has(Object stop, long version, String phase, @Nullable Instant recordedAt) {
            stops.put(
                    stop.toString(),
                    Map.of(
                            "stopId",
                            stop,
                            "version",
                            version,
                            "phase",
                            phase,
                            "origin",
                            "LIVE",
                            "recordedAt",
                            recordedAt == null ? "now" : recordedAt.toString()));
            return this;
        }

        /** Of plan-service. */
        OfferStops hasMatter(String kind, Object id, long version, boolean open, @Nullable Instant recordedAt) {
            matters.put(
                    id.toString(),
                    Map.of(
                            "kind",
                            kind,
                            "id",
                            id,
                            "version",
                            version,
                            "open",
                            open,
                            "recordedAt",
                            recordedAt == null ? "now" : recordedAt.toString()));
            return this;
        }

        OfferStops planIsAway() {
            planAway = true;
            return this;
        }

        OfferStops isAway() {
            away = true;
            return this;
        }

        private void answer(HttpExchange exchange) throws IOException {
            var asked = exchange.getRequestURI();
            var bearer = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            var ofPlan = asked.getPath().equals("/api/v1/plan-ledger");
            if (ofPlan ? planAway : away) {
                send(exchange, 503, "{}");
            } else if (!ofPlan && !asked.getPath().equals("/api/v1/benefit-stop-ledger")) {
                send(exchange, 404, "{}");
            } else if (!scopes(bearer).contains(ofPlan ? "plans:reconcile" : "stops:reconcile")) {
                send(exchange, 403, "{}");
            } else {
                page(
                        exchange,
                        ofPlan ? matters : stops,
                        String.valueOf(asked.getQuery()).replaceAll(".*after=([^&]*).*|.*", "$1"));
            }
        }

        private void page(HttpExchange exchange, Map<String, Map<String, Object>> all, String after)
                throws IOException {
            var left = all.entrySet().stream()
                    .filter(stop -> stop.getKey().compareTo(after) > 0)
                    .toList();
            var page = left.subList(0, Math.min(left.size(), ON_A_PAGE));
            if (left.size() > page.size()) {
                exchange.getResponseHeaders()
                        .add(
                                "Link",
                                "<%s?limit=200&after=%s>; rel=\"next\""
                                        .formatted(
                                                exchange.getRequestURI().getPath(),
                                                page.getLast().getKey()));
            }
            var items = page.stream().map(Map.Entry::getValue).toList();
            send(exchange, 200, EventJson.write(items).replace("\"now\"", "\"" + Instant.now() + "\""));
        }

        private static List<String> scopes(String bearer) {
            var parts = bearer.split("\\.");
            var claims = parts.length < 2
                    ? "{}"
                    : new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
            return List.of(EventJson.tree(claims).path("scope").asText().split(" "));
        }

        private static void send(HttpExchange exchange, int status, String body) throws IOException {
            try (exchange) {
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(status, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
