package dk.kk.shared.local.story;

import dk.kk.shared.local.stack.Service;
import dk.kk.shared.local.suite.Suite;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** What the services have said and a listener has not heard yet: unsent outbox rows, and records behind its group's offsets. */
final class Backlog implements AutoCloseable {
    private static final String UNSENT = "outbox_unsent_rows";

    private final Suite suite;
    private final Admin admin;

    Backlog(Suite suite, String bootstrapServers) {
        this.suite = suite;
        this.admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers));
    }

    /** Rows that {@code speaker} has committed and not sent. */
    long unsent(Service speaker) {
        var rows = suite.gauge(speaker, UNSENT);
        return Double.isNaN(rows) ? Long.MAX_VALUE : (long) rows; // a service that cannot tell has not told all
    }

    /** Records that stood on these topics when the asking began and that the listener has not put behind it; relays add to them all the time. */
    long unheard(Service listener, Collection<String> topics) {
        try {
            var partitions = admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .flatMap(topic -> topic.partitions().stream()
                            .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                    .toList();
            var ends = admin.listOffsets(partitions.stream()
                            .collect(Collectors.toMap(Function.identity(), _ -> OffsetSpec.latest())))
                    .all()
                    .get();
            var heard = admin.listConsumerGroupOffsets(listener.moduleName())
                    .partitionsToOffsetAndMetadata()
                    .get();
            return partitions.stream()
                    .mapToLong(partition -> Math.max(0, offset(ends.get(partition)) - offset(heard.get(partition))))
                    .sum();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The broker does not tell its offsets", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static long offset(@Nullable ListOffsetsResultInfo end) {
        return end == null ? 0 : end.offset();
    }

    private static long offset(@Nullable OffsetAndMetadata heard) {
        return heard == null ? 0 : heard.offset(); // nothing heard of this partition yet
    }

    @Override
    public void close() {
        admin.close();
    }
}
