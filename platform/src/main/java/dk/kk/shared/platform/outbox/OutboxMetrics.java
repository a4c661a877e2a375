package dk.kk.shared.platform.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * {@code outbox_unsent_rows} and {@code outbox_oldest_unsent_seconds} for each topic, {@code outbox_refused_rows}, and {@code
 * outbox_relay_alive}: 1, or 0 when nobody sends.
 */
@ApplicationScoped
public class OutboxMetrics {

    private final PublishedTopics topics;
    private final OutboxDepth depth;
    private final Relay relay;
    private final MeterRegistry registry;

    OutboxMetrics(PublishedTopics topics, OutboxDepth depth, Relay relay, MeterRegistry registry) {
        this.topics = topics;
        this.depth = depth;
        this.relay = relay;
        this.registry = registry;
    }

    void register(@Observes StartupEvent started) {
        for (var name : topics.names()) {
            var topic = topics.inKafka(name);
            var tags = Tags.of("topic", name);
            registry.gauge("outbox.unsent.rows", tags, depth, unsent -> unsent.unsentRows(topic));
            registry.gauge("outbox.oldest.unsent.seconds", tags, depth, unsent -> unsent.oldestUnsentSeconds(topic));
        }
        registry.gauge("outbox.refused.rows", depth, OutboxDepth::refusedRows);
        registry.gauge("outbox.relay.alive", relay, moving -> moving.isMoving() ? 1 : 0);
    }
}
