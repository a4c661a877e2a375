package dk.kk.shared.platform.http;

import dk.kk.shared.platform.problem.Problem;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A body that does not come occupies a worker until its read times out. One peer has a bounded number of requests with a body at
 * work, so that it cannot stop the service alone.
 */
@Singleton
class BodiesOfPeers {
    private final Map<String, Integer> atWork = new ConcurrentHashMap<>();
    private final ProblemAnswers answers;
    private final int most;

    BodiesOfPeers(ProblemAnswers answers, @ConfigProperty(name = "shared.http.bodies-per-peer") int most) {
        this.answers = answers;
        this.most = most;
    }

    void stand(@Observes @Priority(RouteOrder.BODIES) Router router) {
        router.route().order(RouteOrder.FIRST).handler(this::count);
    }

    private void count(RoutingContext exchange) {
        var request = exchange.request();
        if (ProblemAnswers.bodyLength(request) == 0 && !request.headers().contains(HttpHeaders.TRANSFER_ENCODING)) {
            exchange.next();
            return;
        }
        var peer = request.connection().remoteAddress().hostAddress();
        exchange.addEndHandler(_ -> atWork.computeIfPresent(peer, (_, bodies) -> bodies == 1 ? null : bodies - 1));
        if (atWork.merge(peer, 1, Integer::sum) > most) {
            answers.end(exchange, Problem.of("too-many-bodies", Map.of()));
        } else {
            exchange.next();
        }
    }
}
