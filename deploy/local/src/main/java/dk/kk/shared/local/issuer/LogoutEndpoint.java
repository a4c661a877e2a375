package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.web.Answer;
import dk.kk.shared.local.web.Fields;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Ends a session when a client says so (OpenID Connect RP-Initiated Logout 1.0), and with it those of all clients. */
final class LogoutEndpoint implements HttpHandler {
    private final String front;
    private final Clients clients;
    private final Sessions sessions;
    private final Signer signer;
    private final Pages pages;

    /** @param front address of the front door */
    LogoutEndpoint(String front, Clients clients, Sessions sessions, Signer signer, Pages pages) {
        this.front = front;
        this.clients = clients;
        this.sessions = sessions;
        this.signer = signer;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var fields = Fields.either(exchange);
        var hint = fields.get("id_token_hint").flatMap(signer::verified); // one that has expired is as good
        var named = hint.map(claims -> sessions.find(String.valueOf(claims.get("sid"))));
        named.orElseGet(() -> sessions.of(exchange)).ifPresent(sessions::end);
        var back = redirect(fields, hint);
        if (back.isPresent()) {
            Answer.redirect(exchange, back.get());
        } else {
            pages.loggedOut(exchange);
        }
    }

    /** Back to the front door, or to the client that the hint was made for or that is named; to nobody else's pages. */
    private Optional<String> redirect(Fields fields, Optional<Map<String, Object>> hint) {
        var client = hint.map(claims -> String.valueOf(claims.get("aud"))).or(() -> fields.get("client_id"));
        return fields.get("post_logout_redirect_uri")
                .filter(address -> address.equals(front)
                        || client.filter(id -> clients.owns(id, address)).isPresent())
                .map(address -> fields.get("state")
                        .map(state -> new Fields(Map.of("state", state)).appendedTo(address))
                        .orElse(address));
    }
}
