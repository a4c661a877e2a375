package dk.kk.shared.platform.http;

import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.temporal.ChronoUnit;

/** What every answer tells a browser, problems and the management interface included: keep nothing, guess nothing, frame nothing. */
@Singleton
class AnswerHeaders {
    private static final String SWAGGER_UI = "/q/swagger-ui";
    /** What the suite takes for now: a day that is sent is compared with this one. */
    private static final String BUSINESS_TIME = "Business-Time";

    private final BusinessClock clock;

    AnswerHeaders(BusinessClock clock) {
        this.clock = clock;
    }

    void onAnswers(@Observes @Priority(RouteOrder.HEADERS) Router router) {
        router.route().order(RouteOrder.FIRST).handler(this::addWithTime);
    }

    /** By no path of a route: whatever cannot be decoded must reach {@link Intake}. */
    private void addWithTime(RoutingContext exchange) {
        var path = exchange.request().path();
        if (path != null && path.startsWith("/api/")) {
            exchange.response()
                    .headers()
                    .set(
                            BUSINESS_TIME,
                            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        }
        add(exchange);
    }

    void onManagement(@Observes ManagementInterface management) {
        management.router().route().order(RouteOrder.FIRST).handler(AnswerHeaders::add);
    }

    private static void add(RoutingContext exchange) {
        var headers = exchange.response().headers();
        headers.set("Cache-Control", isFixed(exchange) ? "public, max-age=3600" : "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        var path = exchange.request().path();
        if (path == null || !path.startsWith(SWAGGER_UI)) { // a page of scripts, served in the local profile alone
            headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
        exchange.next();
    }

    /** Styles and scripts of the pages, the same for everybody. */
    private static boolean isFixed(RoutingContext exchange) {
        var path = exchange.request().path();
        return path != null && (path.startsWith("/frame/") || path.startsWith("/webjars/"));
    }
}
