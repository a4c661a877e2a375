package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.web.Answer;
import dk.kk.shared.local.web.Fields;
import java.io.IOException;

/** The start page's cards: logs in as {@code person} and goes on to the page {@code to} of a service, in one click. */
final class StartEndpoint implements HttpHandler {
    private final Clients clients;
    private final Sessions sessions;
    private final Pages pages;

    StartEndpoint(Clients clients, Sessions sessions, Pages pages) {
        this.clients = clients;
        this.sessions = sessions;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var fields = Fields.query(exchange).and(Fields.form(exchange).values());
        var person = fields.get("person").flatMap(Person::find);
        if (person.isEmpty()) {
            pages.error(exchange, 400, "unknown-person");
            return;
        }
        var to = fields.get("to").filter(clients::anyOwns);
        if (to.isEmpty()) {
            pages.error(exchange, 400, "foreign-page");
            return;
        }
        sessions.logIn(exchange, person.get());
        Answer.redirect(exchange, to.get());
    }
}
