package dk.kk.shared.notification.operations;

import dk.kk.shared.notification.incident.Incidents;
import dk.kk.shared.notification.reconciliation.LastRuns;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Asks this service's own database, and waits for it no longer than for a service: the page must show that it is away. */
@Singleton
class LookAtDuty {
    private static final UUID LEAST = new UUID(0, 0);
    private static final int INCIDENTS = 200;
    private static final int BREAKS = 50;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Incidents incidents;
    private final LastRuns runs;

    LookAtDuty(Incidents incidents, LastRuns runs) {
        this.incidents = incidents;
        this.runs = runs;
    }

    CompletableFuture<DutyCondition> ask() {
        return CompletableFuture.supplyAsync(this::read, threads)
                .completeOnTimeout(DutyCondition.UNKNOWN, ServiceCalls.PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(_ -> DutyCondition.UNKNOWN);
    }

    private DutyCondition read() {
        var done = runs.done();
        return new DutyCondition(
                true,
                incidents.list(null, LEAST, INCIDENTS),
                runs.last().orElse(null),
                done.orElse(null),
                done.map(run -> runs.breaks(run, BREAKS)).orElse(List.of()));
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
