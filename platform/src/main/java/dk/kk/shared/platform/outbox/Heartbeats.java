package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Completeness.Claim;
import dk.kk.shared.platform.outbox.UnsentRows.Row;
import dk.kk.shared.platform.problem.FailureReason;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;

/** What the active relay says, once a second, in each partition of each topic of its service; see {@link Heartbeat}. */
final class Heartbeats {
    private static final Logger LOG = Logger.getLogger(Heartbeats.class);
    private static final Duration EVERY = Duration.ofSeconds(1);

    /** Each asking costs the other topics the 2 seconds a send may block: of one that is not there it is done seldom. */
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);

    private static final Duration ASK_SELDOM = Duration.ofSeconds(60);

    private final PublishedTopics topics;
    private final BusinessClock clock;
    private final String source;
    private final Map<String, Heartbeat> told = new HashMap<>();
    private final Map<String, Long> askAgainAt = new HashMap<>();
    private Completeness completeness = new Completeness();
    private long nextAt = System.nanoTime();

    Heartbeats(PublishedTopics topics, BusinessClock clock, String source) {
        this.topics = topics;
        this.clock = clock;
        this.source = source;
    }

    /** On a new connection nothing is known of what was open on another. */
    void restart() {
        completeness = new Completeness();
    }

    /**
     * None most of the time. They follow what they speak of: it is acknowledged.
     *
     * @param without the topics that are left alone for now
     */
    List<Row> due(UnsentRows rows, Producer<?, ?> producer, Set<String> without) throws SQLException {
        if (System.nanoTime() - nextAt < 0) {
            return List.of();
        }
        nextAt = System.nanoTime() + EVERY.toNanos();
        var claims = completeness.after(rows.look(clock.instant()));
        if (claims.isEmpty()) {
            return List.of();
        }
        var due = new ArrayList<Row>();
        var unsent = rows.oldestWriters();
        for (var topic : topics.inKafka()) {
            if (!without.contains(topic)) {
                var oldest = unsent.getOrDefault(topic, Long.MAX_VALUE);
                claims.stream()
                        .filter(claim -> claim.covers() <= oldest)
                        .findFirst()
                        .ifPresent(claim -> due.addAll(renewed(topic, claim, producer)));
            }
        }
        return due;
    }

    /**
     * The batch, led by what must be taken back before it is sent. Rows recorded before what was told are late: the clock was put
     * back, they are sent again, or a change took longer from its clock to its transaction than it may.
     */
    List<Row> aheadOf(List<Row> batch, Producer<?, ?> producer) {
        var late = new HashMap<String, Instant>();
        for (var row : batch) {
            var before = told.get(row.topic());
            if (before != null && row.recordedAt().isBefore(before.completeUpTo())) {
                late.merge(row.topic(), row.recordedAt(), (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        if (late.isEmpty()) {
            return batch;
        }
        completeness = new Completeness();
        var lowered = late.entrySet().stream().flatMap(topic -> lowered(topic.getKey(), topic.getValue(), producer));
        return Stream.concat(lowered, batch.stream()).toList();
    }

    private Stream<Row> lowered(String topic, Instant recordedAt, Producer<?, ?> producer) {
        LOG.warnf("Topic %s was said to be complete further than %s: it is taken back to there", topic, recordedAt);
        var notedAt = Objects.requireNonNull(told.get(topic)).notedAt();
        return tell(topic, recordedAt, notedAt.plus(1, ChronoUnit.MICROS), producer).stream();
    }

    private List<Row> renewed(String topic, Claim claim, Producer<?, ?> producer) {
        var before = told.get(topic);
        if (before == null || claim.notedAt().isAfter(before.notedAt())) {
            return tell(topic, claim.completeUpTo(), claim.notedAt(), producer);
        }
        return claim.completeUpTo().isBefore(before.completeUpTo())
                ? tell(topic, claim.completeUpTo(), before.notedAt().plus(1, ChronoUnit.MICROS), producer)
                : List.of();
    }

    private List<Row> tell(String topic, Instant completeUpTo, Instant notedAt, Producer<?, ?> producer) {
        var partitions = partitions(topic, producer);
        if (partitions.isEmpty()) {
            return List.of();
        }
        var heartbeat = new Heartbeat(completeUpTo, notedAt, partitions.size());
        told.put(topic, heartbeat);
        return partitions.stream()
                .map(partition -> new Row(null, completeUpTo, heartbeat.message(topic, partition, source)))
                .toList();
    }

    /** None while the broker does not tell them. */
    private List<Integer> partitions(String topic, Producer<?, ?> producer) {
        var from = askAgainAt.get(topic);
        if (from != null && System.nanoTime() - from < 0) {
            return List.of();
        }
        try {
            return producer.partitionsFor(topic).stream()
                    .map(partition -> partition.partition())
                    .toList();
        } catch (KafkaException e) {
            LOG.warnf("Nothing is said of how complete topic %s is: %s", topic, FailureReason.of(e));
            var passes = e instanceof RetriableException && !(e.getCause() instanceof UnknownTopicOrPartitionException);
            askAgainAt.put(topic, System.nanoTime() + (passes ? ASK_AGAIN : ASK_SELDOM).toNanos());
            return List.of();
        }
    }
}
