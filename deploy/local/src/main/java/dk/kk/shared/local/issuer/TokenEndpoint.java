package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.web.Answer;
import dk.kk.shared.local.web.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** Codes, passwords of people and secrets of services against tokens (OAuth 2.0). */
final class TokenEndpoint implements HttpHandler {
    private final Issuer issuer;
    private final UserTokens userTokens;

    TokenEndpoint(Issuer issuer, UserTokens userTokens) {
        this.issuer = issuer;
        this.userTokens = userTokens;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var form = Fields.form(exchange);
        form = form.and(basicCredentials(exchange));
        switch (form.get("grant_type").orElse("")) {
            case "password" -> answer(exchange, person(form).map(Person::claims), "invalid_grant");
            case "client_credentials" ->
                answer(exchange, Clients.authenticated(form).map(Client::claims), "invalid_client");
            case "authorization_code" -> answer(exchange, form, userTokens::forCode);
            case "refresh_token" -> answer(exchange, form, userTokens::forRefreshToken);
            default -> refuse(exchange, 400, "unsupported_grant_type");
        }
    }

    private void answer(HttpExchange exchange, Optional<Map<String, Object>> claims, String error) throws IOException {
        if (claims.isEmpty()) {
            refuse(exchange, 401, error);
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

    private static void answer(
            HttpExchange exchange, Fields form, BiFunction<Client, Fields, Optional<Map<String, Object>>> grant)
            throws IOException {
        var client = Clients.authenticated(form);
        if (client.isEmpty()) {
            refuse(exchange, 401, "invalid_client");
            return;
        }
        var tokens = grant.apply(client.get(), form);
        if (tokens.isEmpty()) {
            refuse(exchange, 400, "invalid_grant");
        } else {
            Answer.json(exchange, 200, tokens.get());
        }
    }

    private static void refuse(HttpExchange exchange, int status, String error) throws IOException {
        Answer.json(exchange, status, Map.of("error", error));
    }

    private static Optional<Person> person(Fields form) {
        return form.get("username").flatMap(Person::find).filter(_ -> form.is("password", Person.PASSWORD));
    }

    /** What is no Base64 names nobody. */
    private static Map<String, String> basicCredentials(HttpExchange exchange) {
        var header = exchange.getRequestHeaders().getFirst("Authorization");
        if (header == null || !header.startsWith("Basic ")) {
            return Map.of();
        }
        try {
            var pair =
                    new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8).split(":", 2);
            return Map.of(
                    "client_id",
                    Fields.decode(pair[0]),
                    "client_secret",
                    pair.length == 2 ? Fields.decode(pair[1]) : "");
        } catch (IllegalArgumentException e) {
            return Map.of("client_id", "", "client_secret", "");
        }
    }
}
