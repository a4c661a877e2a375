package dk.kk.shared.local.issuer;

import com.sun.net.httpserver.HttpExchange;
import dk.kk.shared.local.web.Cookies;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of all browsers, in memory: they end by logout, by another person's login, or with the stack. */
final class Sessions {
    private static final String COOKIE = "shared_issuer";

    private final Map<String, Session> byCookie = new ConcurrentHashMap<>();
    private final BackChannel backChannel;

    Sessions(BackChannel backChannel) {
        this.backChannel = backChannel;
    }

    Optional<Session> of(HttpExchange exchange) {
        return Cookies.get(exchange, COOKIE).map(byCookie::get);
    }

    Optional<Session> find(String id) {
        return byCookie.values().stream()
                .filter(session -> session.id().equals(id))
                .findFirst();
    }

    /** The browser's session for that person: the one there is, or a new one after another person's has ended. */
    Session logIn(HttpExchange exchange, Person person) {
        var current = of(exchange);
        if (current.isPresent() && current.get().person().equals(person)) {
            return current.get();
        }
        current.ifPresent(this::end);
        var cookie = Tickets.random();
        var session = Session.of(person);
        byCookie.put(cookie, session);
        // the path is wide for the start page's sake; cookies know no ports, so the services are sent it too
        Cookies.set(exchange, COOKIE, cookie, "Path=/; HttpOnly; SameSite=Lax");
        return session;
    }

    /** Ends it and tells every client that got tokens in it. */
    void end(Session session) {
        if (byCookie.values().remove(session)) {
            backChannel.tell(session);
        }
    }
}
