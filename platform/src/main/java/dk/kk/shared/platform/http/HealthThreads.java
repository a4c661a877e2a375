package dk.kk.shared.platform.http;

import io.quarkus.smallrye.health.runtime.QuarkusAsyncHealthCheckFactory;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Health is asked on threads of its own: a service whose workers are all taken is still alive, and says so. */
@Alternative
@Priority(2)
@Singleton
class HealthThreads extends QuarkusAsyncHealthCheckFactory {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HealthThreads(Vertx vertx) {
        super(vertx);
    }

    @Override
    public Uni<HealthCheckResponse> callSync(HealthCheck check) {
        return Uni.createFrom().item(check::call).runSubscriptionOn(threads);
    }

    @PreDestroy
    void end() {
        threads.shutdown();
    }
}
