package dk.kk.shared.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The named values of a query or a form. A name that comes twice counts as its last value. */
public record Fields(Map<String, String> values) {
    private static final int LONGEST_FORM = 65_536;

    public static Fields query(HttpExchange exchange) {
        var query = exchange.getRequestURI().getRawQuery();
        return of(query == null ? "" : query);
    }

    public static Fields form(HttpExchange exchange) throws IOException {
        return of(new String(exchange.getRequestBody().readNBytes(LONGEST_FORM), StandardCharsets.UTF_8));
    }

    /** As OpenID Connect lets a browser ask: by address or by form. */
    public static Fields either(HttpExchange exchange) throws IOException {
        return exchange.getRequestMethod().equals("POST") ? form(exchange) : query(exchange);
    }

    public static Fields of(String encoded) {
        var values = new LinkedHashMap<String, String>();
        Arrays.stream(encoded.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .forEach(field -> values.put(decode(field[0]), decode(field[1])));
        return new Fields(values);
    }

    /** Empty also when the value is. */
    public Optional<String> get(String name) {
        return Optional.of(values.getOrDefault(name, "")).filter(value -> !value.isEmpty());
    }

    public boolean is(String name, String value) {
        return value.equals(values.get(name));
    }

    public Fields and(Map<String, String> more) {
        var all = new LinkedHashMap<>(values);
        all.putAll(more);
        return new Fields(all);
    }

    public String encoded() {
        return values.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The address with these as its query, or as the rest of it. */
    public String appendedTo(String address) {
        return address + (address.contains("?") ? "&" : "?") + encoded();
    }

    /** A percent sign that escapes nothing is that sign: nobody is refused for it here. */
    public static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
