package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.problem.FailureReason;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** Topics that refuse, each left alone for a while that grows, so that the others go on. Their rows stay unsent, in order. */
final class HeldTopics {
    private static final Logger LOG = Logger.getLogger(HeldTopics.class);
    private static final Duration FIRST = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private record Hold(Duration length, long since) {
        boolean isOver() {
            return System.nanoTime() - since > length.toNanos();
        }
    }

    private final Map<String, Hold> holds = new ConcurrentHashMap<>();

    /** All that failed when they were last tried. */
    Set<String> names() {
        return Set.copyOf(holds.keySet());
    }

    /** Those that are not to be tried now. */
    Set<String> waiting() {
        var waiting = new HashSet<String>();
        holds.forEach((topic, hold) -> {
            if (!hold.isOver()) {
                waiting.add(topic);
            }
        });
        return waiting;
    }

    /** A topic of the batch is held when it failed, and free again when it did not. */
    void after(Set<String> tried, Map<String, Throwable> failed) {
        for (var topic : tried) {
            var failure = failed.get(topic);
            if (failure != null) {
                hold(topic, failure);
            } else if (holds.remove(topic) != null) {
                LOG.warnf("Topic %s takes events again", topic);
            }
        }
    }

    private void hold(String topic, Throwable failure) {
        var before = holds.get(topic);
        var longer = before == null ? FIRST : before.length().multipliedBy(2);
        holds.put(topic, new Hold(longer.compareTo(LONGEST) < 0 ? longer : LONGEST, System.nanoTime()));
        if (before == null) {
            LOG.logf(
                    needsAHuman(failure) ? Logger.Level.ERROR : Logger.Level.WARN,
                    "Topic %s does not take events, the other topics go on: %s",
                    topic,
                    FailureReason.of(failure));
        }
    }

    /** No right to it, or it is not there; a broker that is away comes back. */
    private static boolean needsAHuman(Throwable failure) {
        return !(failure instanceof RetriableException)
                || failure.getCause() instanceof UnknownTopicOrPartitionException;
    }
}
