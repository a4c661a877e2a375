package dk.kk.shared.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code outbox_unsent_rows}, {@code outbox_oldest_unsent_seconds}, {@code outbox_refused_rows}, and {@code outbox_relay_alive}: 1,
 * or 0 when nobody sends.
 */
@ApplicationScoped
public class OutboxMetrics {

    private final OutboxDepth depth;
    private final Relay relay;
    private final MeterRegistry registry;

    OutboxMetrics(OutboxDepth depth, Relay relay, MeterRegistry registry) {
        this.depth = depth;
        this.relay = relay;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        registry.gauge("outbox.unsent.rows", depth, OutboxDepth::unsentRows);
        registry.gauge("outbox.oldest.unsent.seconds", depth, OutboxDepth::oldestUnsentSeconds);
        registry.gauge("outbox.refused.rows", depth, OutboxDepth::refusedRows);
        registry.gauge("outbox.relay.alive", relay, moving -> moving.isMoving() ? 1 : 0);
    }
}
