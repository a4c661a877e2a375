package dk.kk.shared.local.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What stands around a page, as the services' layout asks for it; nobody is logged in here.
 *
 * @param places in the order of the header; the front door is the first
 * @param scripted whether the page renews a part of itself
 */
public record Frame(Language in, String inOtherLanguage, List<Place> places, boolean scripted) {

    public static Frame of(HttpExchange exchange, Language in, List<Place> places, boolean scripted) {
        return new Frame(in, otherLanguage(exchange, in), places, scripted);
    }

    public Frame offering(String address) {
        return new Frame(in, address, places, scripted);
    }

    public String language() {
        return in.code();
    }

    public String otherLanguage() {
        return in.other().code();
    }

    public String front() {
        return "/";
    }

    public @Nullable Object person() {
        return null;
    }

    public String formToken() {
        return "";
    }

    /** The same page; what a form has led to cannot be asked for again. */
    private static String otherLanguage(HttpExchange exchange, Language in) {
        var lang = Map.of("lang", in.other().code());
        return exchange.getRequestMethod().equals("GET")
                ? Fields.query(exchange)
                        .and(lang)
                        .appendedTo(exchange.getRequestURI().getRawPath())
                : new Fields(lang).appendedTo("/");
    }
}
