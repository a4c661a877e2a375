package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.web.Answer;
import dk.kk.shared.local.web.Fields;
import java.io.IOException;
import java.util.Optional;

/** Where a client sends a browser to be logged in: straight back with a code if it is, to the login page if not. */
final class AuthorizationEndpoint implements HttpHandler {
    private final Clients clients;
    private final Sessions sessions;
    private final Logins logins;
    private final Pages pages;

    AuthorizationEndpoint(Clients clients, Sessions sessions, Logins logins, Pages pages) {
        this.clients = clients;
        this.sessions = sessions;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var fields = Fields.either(exchange);
        var client = fields.get("client_id").flatMap(clients::base);
        if (client.isEmpty()) {
            pages.error(exchange, 400, "unknown-client");
            return;
        }
        var redirect = fields.get("redirect_uri").filter(client.get()::covers);
        if (redirect.isEmpty()) { // never redirect there: it is not the client's
            pages.error(exchange, 400, "foreign-redirect");
            return;
        }
        var request = new CodeRequest(fields.get("client_id").orElseThrow(), redirect.get(), fields);
        var error = request.error();
        if (error.isPresent()) {
            Answer.redirect(exchange, request.redirect("error", error.get()));
            return;
        }
        answer(exchange, request);
    }

    private void answer(HttpExchange exchange, CodeRequest request) throws IOException {
        var session = usable(exchange, request);
        if (session.isPresent()) {
            Answer.redirect(exchange, logins.withCode(request, session.get()));
        } else if (request.mayNotAsk()) {
            Answer.redirect(exchange, request.redirect("error", "login_required"));
        } else {
            pages.login(exchange, request, logins.begin(request));
        }
    }

    /** A hint at somebody else asks again: nobody becomes another person without a click. */
    private Optional<Session> usable(HttpExchange exchange, CodeRequest request) {
        return sessions.of(exchange)
                .filter(_ -> !request.mustAsk())
                .filter(session ->
                        request.hint().map(session.person().name()::equals).orElse(true));
    }
}
