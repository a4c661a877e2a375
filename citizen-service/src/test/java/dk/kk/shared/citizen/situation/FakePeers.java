package dk.kk.shared.citizen.situation;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.Repository;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A fake of plan-, offer- and notification-service: each answers what its document shows as an example. {@code
 * /behaviour/<citizen>/<operation>/<status>} has an operation answer otherwise of that citizen, {@code 0} never; {@code
 * /heard/<citizen>} says what it was asked, a line each: operation, purpose, query and token.
 */
public class FakePeers implements QuarkusTestResourceLifecycleManager {
    private final Map<String, Integer> behaviour = new ConcurrentHashMap<>();
    private final Map<String, List<String>> heard = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/api/v1/citizens/", exchange -> answer(exchange, citizenInPath(exchange)));
        server.createContext("/api/v1/alerts", exchange -> answer(exchange, citizenInQuery(exchange)));
        server.createContext("/behaviour/", this::behave);
        server.createContext("/heard/", this::tell);
        server.start();
        var url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of("shared.plan.url", url, "shared.offer.url", url, "shared.notification.url", url);
    }

    @Override
    public void stop() {
        end.countDown();
        if (server != null) {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange, String citizen) throws IOException {
        var operation = operation(exchange.getRequestURI().getPath());
        var asked = exchange.getRequestHeaders();
        heard.computeIfAbsent(citizen, _ -> new CopyOnWriteArrayList<>())
                .add(String.join(
                        " ",
                        operation,
                        asked.getFirst("Access-Purpose"),
                        String.valueOf(exchange.getRequestURI().getQuery()),
                        asked.getFirst("Authorization")));
        var status = behaviour.getOrDefault(citizen + operation, 200);
        if (status == 0) {
            awaitEnd();
        }
        send(exchange, status, status == 200 ? example(operation) : "{\"code\":\"made-up\"}");
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String operation(String path) {
        return path.endsWith("/planning") ? "getPlanning" : path.endsWith("/support") ? "getSupport" : "listAlerts";
    }

    static String example(String operation) {
        var service = Map.of("getPlanning", "plan", "getSupport", "offer", "listAlerts", "notification")
                .get(operation);
        var file = "%s-service/src/main/resources/contract/examples/%s.json".formatted(service, operation);
        return EventJson.tree(Repository.read(Repository.root().resolve(file)))
                .path("response")
                .toString();
    }

    private static String citizenInPath(HttpExchange exchange) {
        return exchange.getRequestURI().getPath().split("/")[4];
    }

    private static String citizenInQuery(HttpExchange exchange) {
        return exchange.getRequestURI().getQuery().replaceAll(".*citizenId=([^&]+).*", "$1");
    }

    private void behave(HttpExchange exchange) throws IOException {
        var steps = exchange.getRequestURI().getPath().split("/");
        behaviour.put(steps[2] + steps[3], Integer.valueOf(steps[4]));
        send(exchange, 200, "");
    }

    private void tell(HttpExchange exchange) throws IOException {
        var citizen = exchange.getRequestURI().getPath().split("/")[2];
        send(exchange, 200, String.join("\n", heard.getOrDefault(citizen, List.of())));
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            var body = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
