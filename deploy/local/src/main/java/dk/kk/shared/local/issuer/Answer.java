package dk.kk.shared.local.issuer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;

/** Answers of the JDK's small HTTP server. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Answer() {}

    static HttpHandler json(Supplier<?> body) {
        return exchange -> json(exchange, 200, body.get());
    }

    /** A page that is exactly at its path: the server would also give it to everything below. */
    public static HttpHandler html(String path, Supplier<String> body) {
        return exchange -> {
            if (exchange.getRequestURI().getPath().equals(path)) {
                send(exchange, 200, "text/html; charset=utf-8", body.get().getBytes(StandardCharsets.UTF_8));
            } else {
                send(exchange, 404, "text/plain", "Not found\n".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
