package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import dk.kk.shared.local.web.Fields;
import dk.kk.shared.local.web.Frame;
import dk.kk.shared.local.web.Language;
import dk.kk.shared.local.web.Page;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.util.Map;

/** The issuer's pages, in the browser's language and the services' frame. */
final class Pages {
    private final Clients clients;

    Pages(Clients clients) {
        this.clients = clients;
    }

    void login(HttpExchange exchange, CodeRequest request, String id) throws IOException {
        var language = Language.of(exchange);
        var hinted = request.hint().flatMap(Person::find).map(person -> Card.of(person, language));
        var frame = frame(exchange, language).offering(otherLanguage(request.fields(), language));
        var page = Page.of("issuer/login.html", frame)
                .data("request", id)
                .data("client", language.text("client." + request.clientId()))
                .data("hinted", hinted.orElse(null))
                .data("groups", CardGroup.all(language));
        send(exchange, 200, page);
    }

    void loggedOut(HttpExchange exchange) throws IOException {
        send(exchange, 200, message(exchange, "logged-out"));
    }

    /** @param reason key of the texts that say what went wrong and what to do */
    void error(HttpExchange exchange, int status, String reason) throws IOException {
        send(exchange, status, message(exchange, "error." + reason));
    }

    private TemplateInstance message(HttpExchange exchange, String key) {
        var language = Language.of(exchange);
        return Page.of("issuer/message.html", frame(exchange, language))
                .data("title", language.text(key))
                .data("advice", language.text(key + ".advice"));
    }

    private Frame frame(HttpExchange exchange, Language language) {
        return Frame.of(exchange, language, clients.places(), false);
    }

    /** The same request again in the other language: it may be asked any number of times. */
    private static String otherLanguage(Fields request, Language language) {
        return request.and(Map.of("lang", language.other().code())).appendedTo("");
    }

    private void send(HttpExchange exchange, int status, TemplateInstance page) throws IOException {
        Page.send(
                exchange,
                status,
                page,
                clients.bases().stream().map(ClientAddress::text).toList());
    }
}
