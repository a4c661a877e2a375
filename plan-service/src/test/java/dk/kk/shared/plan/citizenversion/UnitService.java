package dk.kk.shared.plan.citizenversion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A fake of citizen-service that knows the number of one centre, and that the teams of it have none of their own. */
public class UnitService implements QuarkusTestResourceLifecycleManager {
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/api/v1/units/SC1", exchange -> tell(exchange, "Socialcenter Nørrebro", "\"33173317\""));
        server.createContext("/api/v1/units/SC1-V1", exchange -> tell(exchange, "Voksenteam Nørrebro", "null"));
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

    private static void tell(HttpExchange exchange, String name, String phone) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var code = path.substring(path.lastIndexOf('/') + 1);
            var body = """
                    {"code":"%s","name":"%s","administration":"SOF","centre":"SC1","entryPoint":false,"phone":%s}
                    """.formatted(code, name, phone).getBytes(StandardCharsets.UTF_8);
            var bearer = exchange.getRequestHeaders().getFirst("Authorization");
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(bearer != null && bearer.startsWith("Bearer ey") ? 200 : 401, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
