package dk.kk.shared.bench.load;

import io.hyperfoil.api.config.BenchmarkBuilder;
import io.hyperfoil.api.config.PhaseBuilder;
import io.hyperfoil.api.statistics.StatisticsSnapshot;
import io.hyperfoil.core.impl.LocalSimulationRunner;
import io.hyperfoil.http.api.HttpMethod;
import io.hyperfoil.http.config.HttpPluginBuilder;
import io.hyperfoil.http.steps.HttpRequestStepBuilder;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

/** Hyperfoil in this process. In the open model a request is due when its time has come, whether or not others have been answered. */
public final class HttpLoad {
    private static final int MOST_AT_ONCE = 256;

    private HttpLoad() {}

    /** So many clients, each with its next request at once. */
    public static Answers closed(HttpTarget target, int clients, Duration length) {
        return run(target, length, clients, catalog -> catalog.always(clients));
    }

    /** @param perSecond due */
    public static Answers open(HttpTarget target, int perSecond, Duration length) {
        return run(
                target,
                length,
                MOST_AT_ONCE,
                catalog -> catalog.constantRate(perSecond).variance(false).maxSessions(MOST_AT_ONCE));
    }

    private static Answers run(
            HttpTarget target,
            Duration length,
            int connections,
            Function<PhaseBuilder.Catalog, PhaseBuilder<?>> model) {
        var benchmark = BenchmarkBuilder.builder().name("load").threads(1);
        benchmark
                .addPlugin(HttpPluginBuilder::new)
                .http()
                .host("127.0.0.1")
                .port(target.port())
                .sharedConnections(connections)
                .requestTimeout("30s")
                .endHttp();
        model.apply(benchmark.addPhase("load"))
                .duration(length.toMillis())
                .maxDuration(length.plusSeconds(30).toMillis())
                .scenario()
                .initialSequence("ask")
                .stepBuilder(request(target))
                .endSequence();
        var seen = new StatisticsSnapshot();
        new LocalSimulationRunner(
                        benchmark.build(), (_, _, _, part, _) -> seen.add(part), (_, _, _) -> {}, (_, _, _, _) -> {})
                .run();
        var failed = seen.invalid + seen.connectionErrors + seen.requestTimeouts + seen.internalErrors;
        return new Answers(seen.histogram, failed, kinds(seen), length);
    }

    private static String kinds(StatisticsSnapshot seen) {
        return "%d refused, %d not connected, %d too late"
                .formatted(seen.invalid, seen.connectionErrors, seen.requestTimeouts);
    }

    private static HttpRequestStepBuilder request(HttpTarget target) {
        var path = target.path();
        var body = target.body();
        var step = new HttpRequestStepBuilder()
                .method(body == null ? HttpMethod.GET : HttpMethod.POST)
                .path(_ -> path.get())
                .headerAppender((_, request) -> {
                    target.headers().forEach(request::putHeader);
                    if (target.keyed()) {
                        request.putHeader("Idempotency-Key", UUID.randomUUID().toString());
                    }
                });
        return body == null
                ? step
                : step.body((_, _) -> Unpooled.wrappedBuffer(body.get().getBytes(StandardCharsets.UTF_8)));
    }
}
