package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.web.Answer;
import dk.kk.shared.local.web.Fields;
import java.io.IOException;

/** Takes the login page's choice of a person and sends the browser back to the client with a code. */
final class LoginEndpoint implements HttpHandler {
    private final Sessions sessions;
    private final Logins logins;
    private final Pages pages;

    LoginEndpoint(Sessions sessions, Logins logins, Pages pages) {
        this.sessions = sessions;
        this.logins = logins;
        this.pages = pages;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var form = Fields.form(exchange);
        var person = form.get("person").flatMap(Person::find);
        if (person.isEmpty()) {
            pages.error(exchange, 400, "unknown-person");
            return;
        }
        var request = form.get("request").flatMap(logins::finish);
        if (request.isEmpty()) {
            pages.error(exchange, 400, "login-over");
            return;
        }
        var session = sessions.logIn(exchange, person.get());
        Answer.redirect(exchange, logins.withCode(request.get(), session));
    }
}
