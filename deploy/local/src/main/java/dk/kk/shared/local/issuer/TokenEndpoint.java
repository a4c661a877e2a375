package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Passwords of people and secrets of services against tokens (OAuth 2.0: grants {@code password} and {@code client_credentials}). */
final class TokenEndpoint implements HttpHandler {
    private final Issuer issuer;

    TokenEndpoint(Issuer issuer) {
        this.issuer = issuer;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var form = form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        form.putAll(basicCredentials(exchange));
        switch (form.getOrDefault("grant_type", "")) {
            case "password" -> answer(exchange, person(form).map(Person::claims), "invalid_grant");
            case "client_credentials" -> answer(exchange, client(form).map(Client::claims), "invalid_client");
            default -> Answer.json(exchange, 400, Map.of("error", "unsupported_grant_type"));
        }
    }

    private void answer(HttpExchange exchange, Optional<Map<String, Object>> claims, String error) throws IOException {
        if (claims.isEmpty()) {
            Answer.json(exchange, 401, Map.of("error", error));
            return;
        }
        Answer.json(
                exchange,
                200,
                Map.of(
                        "access_token", issuer.issue(claims.get()),
                        "token_type", "Bearer",
                        "expires_in", Issuer.LIFETIME.toSeconds()));
    }

    private static Optional<Person> person(Map<String, String> form) {
        return Person.DEMO.stream()
                .filter(person -> person.name().equals(form.get("username")))
                .filter(_ -> Person.PASSWORD.equals(form.get("password")))
                .findFirst();
    }

    private static Optional<Client> client(Map<String, String> form) {
        return Client.SERVICES.stream()
                .filter(client -> client.id().equals(form.get("client_id")))
                .filter(client -> client.secret().equals(form.get("client_secret")))
                .findFirst();
    }

    private static Map<String, String> form(String body) {
        var fields = new HashMap<String, String>();
        Arrays.stream(body.split("&"))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .forEach(field -> fields.put(decode(field[0]), decode(field[1])));
        return fields;
    }

    private static Map<String, String> basicCredentials(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return Map.of();
        }
        var pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
        return Map.of("client_id", decode(pair[0]), "client_secret", pair.length == 2 ? decode(pair[1]) : "");
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
