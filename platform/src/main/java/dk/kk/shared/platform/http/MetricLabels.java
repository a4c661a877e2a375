package dk.kk.shared.platform.http;

import io.micrometer.core.instrument.Tags;
import io.quarkus.micrometer.runtime.HttpServerMetricsTagsContributor;
import io.quarkus.vertx.http.ManagementInterface;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * A request is counted under the path of its operation. All that reach none share one label, and all invented verbs another: else
 * everybody could make time series without end.
 */
@Singleton
class MetricLabels implements HttpServerMetricsTagsContributor {
    private static final String UNMATCHED = "/unmatched";

    /** Where Quarkus looks for an operation's path; its REST layer replaces what stands here when it finds the operation. */
    private static final String TEMPLATE = "UrlPathTemplate";

    void onRequests(@Observes @Priority(RouteOrder.LABELS) Router router) {
        router.route().order(RouteOrder.FIRST).handler(exchange -> label(exchange, UNMATCHED));
    }

    void onManagement(@Observes ManagementInterface management) {
        management.router().route().order(RouteOrder.FIRST).handler(exchange -> label(exchange, "/management"));
    }

    /** Has the last word. A URL that cannot be read came past no handler of ours. */
    @Override
    public Tags contribute(Context answered) {
        var request = answered.request();
        var tags = templateOf(request) == null ? Tags.of("uri", UNMATCHED) : Tags.empty();
        return Verbs.ALL.contains(request.method().name()) ? tags : tags.and("method", "OTHER");
    }

    private static void label(RoutingContext exchange, String path) {
        ((HttpServerRequestInternal) exchange.request()).context().putLocal(TEMPLATE, path);
        exchange.next();
    }

    private static @Nullable Object templateOf(HttpServerRequest request) {
        return ((HttpServerRequestInternal) request).context().getLocal(TEMPLATE);
    }
}
