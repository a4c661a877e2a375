package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;

/** The issuer's pages, in the browser's language. */
final class Pages {
    private final Templates templates = new Templates();
    private final Clients clients;

    Pages(Clients clients) {
        this.clients = clients;
    }

    void login(HttpExchange exchange, CodeRequest request, String id) throws IOException {
        var language = Language.of(exchange);
        var hinted = request.hint().flatMap(Person::find).map(person -> Card.of(person, language));
        var page = page("login", language)
                .data("request", id)
                .data("client", language.text("client." + request.clientId()))
                .data("hinted", hinted.orElse(null))
                .data("groups", CardGroup.all(language))
                .data("otherLanguage", otherLanguage(request.fields(), language));
        send(exchange, 200, page);
    }

    void loggedOut(HttpExchange exchange) throws IOException {
        send(exchange, 200, message("logged-out", Language.of(exchange)));
    }

    /** @param reason key of the texts that say what went wrong and what to do */
    void error(HttpExchange exchange, int status, String reason) throws IOException {
        send(exchange, status, message("error." + reason, Language.of(exchange)));
    }

    private TemplateInstance message(String key, Language language) {
        return page("message", language)
                .data("title", language.text(key))
                .data("advice", language.text(key + ".advice"))
                .data("otherLanguage", null);
    }

    private TemplateInstance page(String template, Language language) {
        return templates
                .get(template)
                .data("language", language.code())
                .data("other", language.other().code())
                .data("t", language.texts());
    }

    /** The same request again in the other language: it may be asked any number of times. */
    private static String otherLanguage(Fields request, Language language) {
        return request.and(Map.of("lang", language.other().code())).appendedTo("");
    }

    /** The form's answer redirects to a client, and Chromium holds form-action against that too. */
    private void send(HttpExchange exchange, int status, TemplateInstance page) throws IOException {
        var addresses = clients.bases().stream().map(BaseAddress::text).collect(Collectors.joining(" "));
        exchange.getResponseHeaders()
                .set(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'self'; form-action 'self' " + addresses
                                + "; frame-ancestors 'none'; base-uri 'none'");
        exchange.getResponseHeaders().set("Referrer-Policy", "same-origin");
        Answer.html(exchange, status, page.render());
    }
}
