package dk.kk.shared.kpi.movement;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;

/** {@code figures_drift}: in how many numbers the figures differed from the facts at the last check; it is to be 0. */
@Singleton
class FiguresMetrics {

    private final MovementState state;
    private final MeterRegistry registry;

    FiguresMetrics(MovementState state, MeterRegistry registry) {
        this.state = state;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        registry.gauge(
                "figures.drift",
                state,
                kept -> Objects.requireNonNullElse(kept.lastCheck().differing(), 0L));
    }
}
