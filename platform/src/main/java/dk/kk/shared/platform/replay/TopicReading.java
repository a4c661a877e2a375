package dk.kk.shared.platform.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/**
 * A share of all that stands on some topics, from the beginning to where they end. It belongs to no group and so moves nobody's place.
 * What is keyed alike is in one share: the topics have as many partitions, each.
 */
final class TopicReading implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);

    /** Records for one transaction. Fewer each cost more: a citizen's facts are read and counted anew with each batch. */
    private static final int ENOUGH = 5_000;

    private static final Map<String, Object> OURS = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000,
            // a partition's share of an answer: by its default a poll is a few hundred records
            ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
            1 << 20,
            // of all partitions together: two of them are in memory, and the heap may be small
            ConsumerConfig.FETCH_MAX_BYTES_CONFIG,
            2 << 20);

    private final KafkaConsumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> begins;
    private Map<TopicPartition, Long> ends;

    /**
     * @param kafka all that is set of the broker, TLS and SASL included
     * @param share of so many shares, from 0
     */
    TopicReading(Map<String, Object> kafka, Collection<String> topics, int share, int shares) {
        consumer = new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new StringDeserializer());
        partitions = topics.stream()
                .flatMap(this::partitionsOf)
                .filter(partition -> partition.partition() % shares == share)
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        begins = consumer.beginningOffsets(partitions);
        ends = consumer.endOffsets(partitions);
    }

    /** How many stand between the beginning and the end, about: some may be gone. */
    long records() {
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - begins.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    boolean isAtItsEnd() {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    /** Looks where the topics end by now. */
    void goOn() {
        ends = consumer.endOffsets(partitions);
    }

    /** As many as make a good batch, or all there are, poll by poll; fewer while the broker is slow, none while it is away. */
    void next(Consumer<ConsumerRecords<String, String>> taken) {
        var records = 0;
        var before = -1;
        while (records > before && records < ENOUGH && !isAtItsEnd()) {
            before = records;
            var poll = consumer.poll(POLL);
            taken.accept(poll);
            records += poll.count();
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Stream<TopicPartition> partitionsOf(String topic) {
        return Objects.requireNonNullElse(
                        consumer.partitionsFor(topic), List.<org.apache.kafka.common.PartitionInfo>of())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()));
    }

    private static Map<String, Object> settings(Map<String, Object> kafka) {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ConsumerConfig.configNames());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.remove(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG);
        settings.putAll(OURS);
        return settings;
    }
}
