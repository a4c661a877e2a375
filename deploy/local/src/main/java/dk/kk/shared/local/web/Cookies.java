package dk.kk.shared.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Cookies as a browser sends and keeps them. */
public final class Cookies {
    private Cookies() {}

    public static Optional<String> get(HttpExchange exchange, String name) {
        return exchange.getRequestHeaders().getOrDefault("Cookie", List.of()).stream()
                .flatMap(header -> Arrays.stream(header.split("; *")))
                .filter(cookie -> cookie.startsWith(name + "="))
                .map(cookie ->
                        cookie.substring(name.length() + 1).replace("\"", "")) // RFC 6265 allows quotes around it
                .findFirst();
    }

    public static void set(HttpExchange exchange, String name, String value, String attributes) {
        exchange.getResponseHeaders().add("Set-Cookie", name + "=" + value + "; " + attributes);
    }
}
