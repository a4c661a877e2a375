package dk.kk.shared.local.front;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dk.kk.shared.local.issuer.Issuer;
import dk.kk.shared.local.web.Frame;
import dk.kk.shared.local.web.Language;
import dk.kk.shared.local.web.Page;
import dk.kk.shared.local.web.Place;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** The page on the stack's first port: what this is, how the goals stand, who to be, and where everything runs. */
public final class FrontDoor implements HttpHandler {
    private final Issuer issuer;
    private final GoalsNow goals;
    private final List<ServiceLinks> services;

    private FrontDoor(Issuer issuer, GoalsNow goals, List<ServiceLinks> services) {
        this.issuer = issuer;
        this.goals = goals;
        this.services = services;
    }

    /** @param kpi scheme, host and port of kpi-service */
    public static void open(Issuer issuer, String kpi, List<ServiceLinks> services) {
        var goals = new GoalsNow(kpi, () -> issuer.tokenForPerson("committee-secretary"));
        issuer.page("/", new FrontDoor(issuer, goals, services));
        issuer.page("/goals", exchange -> {
            var frame = Frame.of(exchange, Language.of(exchange), List.of(), false);
            Page.send(exchange, 200, Page.of("front/goals.html", frame).data("goals", goals.in(frame.in())), List.of());
        });
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var language = Language.of(exchange);
        var page = Page.of("front/front.html", Frame.of(exchange, language, places(), true))
                .data("goals", goals.in(language))
                .data("groups", LandingGroup.all(language, issuer.places()))
                .data("token", issuer.url() + "/protocol/openid-connect/token")
                .data("services", services);
        Page.send(exchange, 200, page, issuer.bases());
    }

    private List<Place> places() {
        var places = issuer.places();
        var here = places.getFirst();
        return Stream.concat(
                        Stream.of(new Place(here.key(), here.address(), true)),
                        places.stream().skip(1))
                .toList();
    }
}
