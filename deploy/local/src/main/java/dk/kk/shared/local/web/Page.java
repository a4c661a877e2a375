package dk.kk.shared.local.web;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.util.Collection;

/** Sends pages: they load nothing but what is ours, and their forms end where we say. */
public final class Page {
    private static final Templates TEMPLATES = new Templates();

    private Page() {}

    /** @param template {@code issuer/login.html} */
    public static TemplateInstance of(String template, Frame frame) {
        return TEMPLATES.get(template).instance().setAttribute(Templates.FRAME, frame);
    }

    /** @param formsEndAt scheme, host and port each: Chromium holds a form's redirects against its policy too */
    public static void send(HttpExchange exchange, int status, TemplateInstance page, Collection<String> formsEndAt)
            throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self' "
                        + String.join(" ", formsEndAt) + "; frame-ancestors 'none'; base-uri 'none'");
        headers.set("Referrer-Policy", "same-origin");
        Answer.html(exchange, status, page.render());
    }
}
