package dk.kk.shared.bench.rival;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;

/**
 * The stop's endpoint with nothing around it: Vert.x, JDBC on worker threads, eight connections. {@code <port> <url> <user>
 * <password>}.
 */
final class BareHandler {
    private static final int CONNECTIONS = 8;
    private static final ObjectMapper JSON = new ObjectMapper();

    private BareHandler() {}

    public static void main(String[] arguments) throws SQLException {
        var pool = new FixedPool(arguments[1], arguments[2], arguments[3], CONNECTIONS);
        var vertx = Vertx.vertx(new VertxOptions().setWorkerPoolSize(CONNECTIONS));
        HttpServer server = vertx.createHttpServer();
        server.requestHandler(request -> request.bodyHandler(body -> vertx.executeBlocking(
                                () -> stop(pool, body.toString(), key(request)), false)
                        .onComplete(
                                stored -> request.response()
                                        .setStatusCode(201)
                                        .putHeader("Content-Type", "application/json")
                                        .end(stored),
                                _ -> request.response().setStatusCode(500).end())))
                .listen(Integer.parseInt(arguments[0]), "127.0.0.1");
    }

    private static String key(HttpServerRequest request) {
        return Objects.requireNonNullElse(request.getHeader("Idempotency-Key"), "");
    }

    private static String stop(FixedPool pool, String body, String key) throws Exception {
        var asked = JSON.readTree(body);
        var benefit = new Benefit(
                UUID.fromString(asked.path("benefitId").asText()),
                UUID.fromString(asked.path("citizenId").asText()));
        return pool.lend(
                connection -> StopInOneTransaction.run(connection, benefit, key).answer());
    }
}
