package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.clock.RealClock;
import io.quarkus.arc.properties.IfBuildProperty;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalDouble;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether this instance hears the event stream: its consumer has partitions, and the broker's coordinator its heartbeats. A poll
 * does not tell: it is as empty of a broker that is away as of one with no news.
 */
@Singleton
@IfBuildProperty(name = "mp.messaging.incoming.events.enabled", stringValue = "true", enableIfMissing = true)
public class StreamContact {
    private static final String GROUP = "consumer-coordinator-metrics";

    /** As {@code session.timeout.ms}: so long the group waits for a member too. */
    private static final Duration LOST_AFTER = Duration.ofSeconds(10);

    /** They are sent every 2 s. */
    private static final int HEARTBEATS_WITHIN = 3;

    private final KafkaClientService kafka;
    private final RealClock clock;
    private volatile Instant last;

    StreamContact(KafkaClientService kafka, RealClock clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.last = clock.instant(); // a start gets as long for its first contact
    }

    /** Real time; null while there is contact. */
    public @Nullable Instant lostSince() {
        var seen = last;
        return Duration.between(seen, clock.instant()).compareTo(LOST_AFTER) > 0 ? seen : null;
    }

    @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        var channel = kafka.getConsumer("events");
        if (channel != null && hasContact(channel.unwrap())) {
            last = clock.instant();
        }
    }

    private static boolean hasContact(Consumer<?, ?> consumer) {
        var heartbeat = metric(consumer, "last-heartbeat-seconds-ago").orElse(-1);
        return heartbeat >= 0
                && heartbeat <= HEARTBEATS_WITHIN
                && metric(consumer, "assigned-partitions").orElse(0) > 0;
    }

    private static OptionalDouble metric(Consumer<?, ?> consumer, String name) {
        return consumer.metrics().entrySet().stream()
                .filter(metric -> metric.getKey().name().equals(name)
                        && metric.getKey().group().equals(GROUP))
                .mapToDouble(metric -> ((Number) metric.getValue().metricValue()).doubleValue())
                .findFirst();
    }
}
