package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;

/** Lets through only forms of the issuer's own pages: another page could else log a browser in as somebody (CSRF). */
record SameOrigin(String origin, HttpHandler handler, Pages pages) implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.getResponseHeaders().set("Allow", "POST");
            pages.error(exchange, 405, "not-a-form");
        } else if (isOurs(exchange)) {
            handler.handle(exchange);
        } else {
            pages.error(exchange, 403, "foreign-form");
        }
    }

    /** {@code Sec-Fetch-Site} first: a strict referrer policy takes the {@code Origin} away, but not this. */
    private boolean isOurs(HttpExchange exchange) {
        var site = exchange.getRequestHeaders().getFirst("Sec-Fetch-Site");
        return site == null
                ? origin.equals(exchange.getRequestHeaders().getFirst("Origin"))
                : site.equals("same-origin");
    }
}
