package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.outbox.Heartbeat;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the newest heartbeat of each partition, after all that stood before it is applied or parked. At most one write a second;
 * what is not yet written is less than could be said, and one that takes something back is written at once.
 */
@Singleton
class WatermarkRows {
    private static final long EVERY = Duration.ofSeconds(1).toNanos();
    private static final String KEEP = """
            insert into watermark (topic, partition, partitions, complete_up_to, noted_at)
            select topic, partition, partitions, complete_up_to, noted_at
            from unnest(?, ?, ?, ?, ?) told (topic, partition, partitions, complete_up_to, noted_at) order by topic, partition
            on conflict (topic, partition) do update
                set partitions = excluded.partitions, complete_up_to = excluded.complete_up_to, noted_at = excluded.noted_at
                where watermark.noted_at < excluded.noted_at
            """;

    private final Database database;
    private final HeardTopics topics;
    private final Map<TopicPartition, Heartbeat> newest = new HashMap<>();
    private final Map<TopicPartition, Heartbeat> unwritten = new HashMap<>();
    private long writtenAt = System.nanoTime() - EVERY;

    WatermarkRows(Database database, HeardTopics topics) {
        this.database = database;
        this.topics = topics;
    }

    /** A service speaks of its own topics alone. */
    boolean isTold(Envelope envelope) {
        return Heartbeat.KIND.equals(envelope.kind())
                && topics.inKafka().contains(envelope.topic())
                && topics.sourceOf(envelope.topic()).equals(envelope.source());
    }

    /** @param told the heartbeats of a poll, all of which is applied or parked */
    synchronized void keep(List<Envelope> told) {
        var takenBack = false;
        for (var envelope : told) {
            var heartbeat = heartbeat(envelope);
            var place = new TopicPartition(envelope.topic(), envelope.partition());
            var before = newest.get(place);
            if (heartbeat != null && (before == null || heartbeat.notedAt().isAfter(before.notedAt()))) {
                takenBack |= before != null && heartbeat.completeUpTo().isBefore(before.completeUpTo());
                newest.put(place, heartbeat);
                unwritten.put(place, heartbeat);
            }
        }
        if (!unwritten.isEmpty() && (takenBack || System.nanoTime() - writtenAt >= EVERY)) {
            write();
        }
    }

    private void write() {
        var places = List.copyOf(unwritten.keySet());
        var heartbeats = places.stream().map(unwritten::get).toList();
        database.run(
                KEEP,
                SqlArray.texts(places.stream().map(TopicPartition::topic).toList()),
                SqlArray.numbers(
                        places.stream().map(place -> (long) place.partition()).toList()),
                SqlArray.numbers(
                        heartbeats.stream().map(one -> (long) one.partitions()).toList()),
                SqlArray.instants(
                        heartbeats.stream().map(Heartbeat::completeUpTo).toList()),
                SqlArray.instants(heartbeats.stream().map(Heartbeat::notedAt).toList()));
        unwritten.clear();
        writtenAt = System.nanoTime();
    }

    /** Of what is none nothing is known: the next one comes in a second. */
    private static @Nullable Heartbeat heartbeat(Envelope envelope) {
        var data = envelope.value();
        try {
            return data == null ? null : Heartbeat.read(data);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
