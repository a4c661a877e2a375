package dk.kk.shared.platform.testing;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.outbox.Heartbeat;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** The broker as a test sees it: what other services would have published, and what the service under test did publish. */
public final class EventLog {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private EventLog() {}

    /** A published event: its headers, key and data. */
    public record Published(String topic, String key, Map<String, String> headers, String data) {

        public String type() {
            return headers.getOrDefault("ce_type", "");
        }

        public String kind() {
            return headers.getOrDefault("ce_streamkind", "");
        }

        public String streamId() {
            return headers.getOrDefault("ce_streamid", "");
        }

        public long version() {
            return Long.parseLong(headers.getOrDefault("ce_streamversion", "0"));
        }

        public JsonNode state() {
            return EventJson.tree(data);
        }
    }

    /** Each module has topics of its own on the shared broker. */
    public static String prefix() {
        return Path.of("").toAbsolutePath().getFileName() + ".";
    }

    /** Any headers and any data: as a {@link ToldEvent} has them, or what should never come. */
    public static void publish(String topic, String key, Map<String, String> headers, String data) {
        var message = new ProducerRecord<>(prefix() + topic, key, data);
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try (var producer = new KafkaProducer<>(broker(), new StringSerializer(), new StringSerializer())) {
            producer.send(message).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the first event on the service's topic that fits. */
    public static Published awaitEvent(String topic, Predicate<Published> fits) {
        try (var reader = new Reader(topic)) {
            return await().pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1)) // the reader itself waits for the broker
                    .atMost(PATIENCE)
                    .until(() -> reader.next().stream().filter(fits).findFirst(), Optional::isPresent)
                    .orElseThrow();
        }
    }

    /** Waits for the first event of that type on a stream. */
    public static Published awaitEvent(String topic, String streamId, String type) {
        return awaitEvent(
                topic,
                event -> event.streamId().equals(streamId) && event.type().equals(type));
    }

    /** All that stands on a topic now, in order per partition. */
    public static List<Published> read(String topic) {
        var published = new ArrayList<Published>();
        try (var reader = new Reader(topic)) {
            while (!reader.isAtItsEnd()) {
                published.addAll(reader.next());
            }
        }
        return published;
    }

    /** Reads a topic once, from its beginning to where it ended when the reading began, and on. */
    private static final class Reader implements AutoCloseable {

        private final String topic;
        private final KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(broker(), new StringDeserializer(), new StringDeserializer());
        private final Map<TopicPartition, Long> ends;

        Reader(String topic) {
            this.topic = topic;
            var partitions = consumer.partitionsFor(prefix() + topic).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            ends = consumer.endOffsets(partitions);
        }

        boolean isAtItsEnd() {
            return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        }

        List<Published> next() {
            var published = new ArrayList<Published>();
            for (var message : consumer.poll(Duration.ofMillis(100))) {
                var headers = new LinkedHashMap<String, String>();
                message.headers()
                        .forEach(header ->
                                headers.put(header.key(), new String(header.value(), StandardCharsets.UTF_8)));
                if (!Heartbeat.KIND.equals(headers.get("ce_streamkind"))) { // no event
                    published.add(new Published(topic, message.key(), headers, message.value()));
                }
            }
            return published;
        }

        @Override
        public void close() {
            consumer.close();
        }
    }

    private static Map<String, Object> broker() {
        return Map.of("bootstrap.servers", System.getProperty(SuiteResource.KAFKA), "max.poll.records", 5_000);
    }
}
