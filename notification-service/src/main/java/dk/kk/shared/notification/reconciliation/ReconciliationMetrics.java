package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.sql.SqlFailure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Of the last run that was done: {@code reconciliation_breaks}, {@code sof_unknown_longest_seconds}, and {@code
 * reconciliation_age_seconds}, how long ago it ended. NaN before the first, and while the database is away.
 */
@ApplicationScoped
class ReconciliationMetrics {
    private final Runs runs;
    private final RealClock clock;
    private final MeterRegistry registry;

    ReconciliationMetrics(Runs runs, RealClock clock, MeterRegistry registry) {
        this.runs = runs;
        this.clock = clock;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        gauge("reconciliation.breaks", run -> Objects.requireNonNull(run.breaks()));
        gauge("sof.unknown.longest.seconds", run -> Objects.requireNonNull(run.longestUnknownSeconds()));
        gauge(
                "reconciliation.age.seconds",
                run -> Duration.between(Objects.requireNonNull(run.finishedAt()), clock.instant())
                        .toSeconds());
    }

    private void gauge(String name, ToDoubleFunction<ReconciliationRun> figure) {
        registry.gauge(name, runs, all -> {
            try {
                return all.lastDone().map(figure::applyAsDouble).orElse(Double.NaN);
            } catch (SqlFailure e) {
                return Double.NaN; // the scrape goes on, and the readiness check says why
            }
        });
    }
}
