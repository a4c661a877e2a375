package dk.kk.shared.local.web;

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

    public static HttpHandler json(Supplier<?> body) {
        return exchange -> json(exchange, 200, body.get());
    }

    /** What is the same for everybody and may be kept a while. */
    static void file(HttpExchange exchange, String type, byte[] content) throws IOException {
        send(exchange, 200, type, "public, max-age=3600", content);
    }

    public static void html(HttpExchange exchange, int status, String page) throws IOException {
        send(exchange, status, "text/html; charset=utf-8", page.getBytes(StandardCharsets.UTF_8));
    }

    public static void json(HttpExchange exchange, int status, Object body) throws IOException {
        send(exchange, status, "application/json", JSON.writeValueAsBytes(body));
    }

    /** To be fetched there by GET, whatever brought the browser here. */
    public static void redirect(HttpExchange exchange, String address) throws IOException {
        exchange.getResponseHeaders().set("Location", address);
        send(exchange, 303, "text/plain; charset=utf-8", new byte[0]);
    }

    public static void notFound(HttpExchange exchange) throws IOException {
        send(exchange, 404, "text/plain; charset=utf-8", "Not found\n".getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        send(exchange, status, type, "no-store", body);
    }

    private static void send(HttpExchange exchange, int status, String type, String kept, byte[] body)
            throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", type);
            exchange.getResponseHeaders().set("Cache-Control", kept);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }
}
