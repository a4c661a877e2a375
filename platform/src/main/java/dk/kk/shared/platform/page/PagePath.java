package dk.kk.shared.platform.page;

import io.vertx.ext.web.RoutingContext;
import java.util.Objects;

/** All paths are pages' but those of the API and of Quarkus' own. */
final class PagePath {
    private PagePath() {}

    static boolean isPage(RoutingContext exchange) {
        var path = of(exchange);
        return !path.startsWith("/api/") && !path.equals("/q") && !path.startsWith("/q/");
    }

    /** As it came where it cannot be decoded; {@code /} where there is none. */
    static String of(RoutingContext exchange) {
        try {
            return exchange.normalizedPath();
        } catch (IllegalArgumentException e) {
            return Objects.requireNonNullElse(exchange.request().path(), "/");
        }
    }
}
