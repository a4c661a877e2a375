package dk.kk.shared.systemtests;

import dk.kk.shared.local.broker.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as one sees it who belongs to no group. */
record TopicReader(String bootstrapServers) {

    private static final Duration POLL = Duration.ofMillis(200);

    /** Everything that is on all topics of the suite now. */
    List<ConsumerRecord<String, String>> readAll() {
        return Topics.NAMES.stream().flatMap(topic -> read(topic).stream()).toList();
    }

    /** Everything that is on the topic now. */
    List<ConsumerRecord<String, String>> read(String topic) {
        try (var consumer = new KafkaConsumer<>(broker(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            Predicate<TopicPartition> isBehind =
                    partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L);
            var records = new ArrayList<ConsumerRecord<String, String>>();
            while (partitions.stream().anyMatch(isBehind)) {
                consumer.poll(POLL).forEach(records::add);
            }
            return records;
        }
    }

    /** Says these, in order; returns when the broker has them. */
    void say(List<ProducerRecord<String, String>> records) {
        try (var producer = new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer())) {
            records.forEach(producer::send);
        }
    }

    private Map<String, Object> broker() {
        return Map.of("bootstrap.servers", bootstrapServers);
    }
}
