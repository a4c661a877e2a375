package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dk.kk.shared.platform.access.Purpose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * A fake, for tests of one service alone: answers the CPR swap the way citizen-service does. Every number is known, with an id made
 * from its digits, but those that end in 0000. Asked for a relation it knows those to {@link #RELATED} alone.
 */
public final class FakeCitizenService {

    private static final ObjectMapper JSON = new ObjectMapper();

    private FakeCitizenService() {}

    public static @Nullable UUID idOf(String cpr) {
        return cpr.endsWith("0000")
                ? null
                : UUID.nameUUIDFromBytes(cpr.replace("-", "").getBytes(StandardCharsets.US_ASCII));
    }

    /** The base URL. */
    static String start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/api/v1/citizen-ids", FakeCitizenService::swap);
            server.createContext("/api/v1/access-checks", FakeCitizenService::check);
            server.createContext("/api/v1/citizens/", FakeCitizenService::name);
            server.start();
            return "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A citizen whose relation only citizen-service knows yet. */
    public static final UUID RELATED = UUID.fromString("019ab000-0000-7000-8000-000000000001");

    /** Of everybody; long, and with all that a page must not break on. */
    public static final String GIVEN_NAME = "Åse Bodil";

    public static final String FAMILY_NAME = "Ærøskøbing-Østergaard O'Connor";

    /** It tells nobody this one's name. */
    public static final UUID NAMELESS = UUID.fromString("019ab000-0000-7000-8000-000000000404");

    private static void name(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestHeaders();
            var isTold = asked.containsKey("Authorization")
                    && asked.containsKey(Purpose.HEADER)
                    && !exchange.getRequestURI().getPath().endsWith(NAMELESS.toString());
            if (isTold) {
                answer(exchange, Map.of("givenName", GIVEN_NAME, "familyName", FAMILY_NAME, "shared", true));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static void check(HttpExchange exchange) throws IOException {
        try (exchange) {
            var citizen =
                    JSON.readTree(exchange.getRequestBody()).path("citizenId").asText();
            answer(exchange, Map.of("related", citizen.equals(RELATED.toString())));
        }
    }

    private static void swap(HttpExchange exchange) throws IOException {
        try (exchange) {
            var cprs = JSON.readTree(exchange.getRequestBody()).path("cprs");
            var ids = StreamSupport.stream(cprs.spliterator(), false)
                    .map(cpr -> idOf(cpr.asText()))
                    .toList();
            answer(exchange, Map.of("citizenIds", ids));
        }
    }

    private static void answer(HttpExchange exchange, Object body) throws IOException {
        var answer = JSON.writeValueAsBytes(body);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
    }
}
