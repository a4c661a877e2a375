package dk.kk.shared.notification;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A fake of citizen-service that tells names to whoever asks as citizen-service wants to be asked: but not of two citizens. */
public class NamingService implements QuarkusTestResourceLifecycleManager {

    /** Of everybody; long, and with all that a page must not break on. */
    public static final String NAME = "Åse Bodil Ærøskøbing-Østergaard O'Connor";

    /** It tells this person nothing about. */
    public static final UUID REFUSED = UUID.fromString("019ab000-0000-7000-8000-000000000403");

    /** It fails at. */
    public static final UUID FAILS = UUID.fromString("019ab000-0000-7000-8000-000000000503");

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/citizens/", NamingService::tell);
        server.start();
        return Map.of(
                "quarkus.rest-client.citizen-names.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private static void tell(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var citizen = UUID.fromString(path.substring(path.lastIndexOf('/') + 1));
            var body = """
                    {"id":"%s","givenName":"Åse Bodil","familyName":"Ærøskøbing-Østergaard O'Connor",
                     "registeredOn":"2007-01-01","shared":true,"responsible":[],"versions":{}}
                    """.formatted(citizen).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status(exchange, citizen), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static int status(HttpExchange exchange, UUID citizen) {
        var asked = exchange.getRequestHeaders();
        var bearer = asked.getFirst("Authorization");
        if (bearer == null || !bearer.startsWith("Bearer ey")) {
            return 401;
        }
        if (!"ALERT_HANDLING".equals(asked.getFirst("Access-Purpose"))) {
            return 400;
        }
        return citizen.equals(REFUSED) ? 404 : citizen.equals(FAILS) ? 503 : 200;
    }
}
