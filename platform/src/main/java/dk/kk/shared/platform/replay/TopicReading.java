package dk.kk.shared.platform.replay;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** All that stands on some topics, from the beginning to where they end. It belongs to no group and so moves nobody's place. */
final class TopicReading implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(500);
    private static final Map<String, Object> OURS = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            5_000);

    private final Consumer<String, String> consumer;
    private final List<TopicPartition> partitions;
    private final Map<TopicPartition, Long> begins;
    private Map<TopicPartition, Long> ends;

    /** @param kafka all that is set of the broker, TLS and SASL included */
    TopicReading(Map<String, Object> kafka, Collection<String> topics) {
        consumer = new KafkaConsumer<>(settings(kafka), new StringDeserializer(), new StringDeserializer());
        partitions = topics.stream().flatMap(this::partitionsOf).toList();
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

    ConsumerRecords<String, String> next() {
        return consumer.poll(POLL);
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
