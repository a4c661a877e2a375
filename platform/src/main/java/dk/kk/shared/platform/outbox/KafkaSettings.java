package dk.kk.shared.platform.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes producers with all that {@code kafka.*} says of the broker, TLS and SASL included, as the consumers are made. */
@Singleton
class KafkaSettings {
    /** Nothing is lost and nothing overtakes; a topic that is not there holds the others up for as long as a send may block. */
    private static final Map<String, Object> OURS = Map.of(
            ProducerConfig.ACKS_CONFIG, "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
            ProducerConfig.LINGER_MS_CONFIG, 0,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
            ProducerConfig.MAX_BLOCK_MS_CONFIG, 2_000);

    private final Map<String, Object> kafka;

    @Inject
    KafkaSettings(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    Producer<String, String> producer() {
        return new KafkaProducer<>(ofProducer(), new StringSerializer(), new StringSerializer());
    }

    Map<String, Object> ofProducer() {
        var settings = new HashMap<>(kafka);
        settings.keySet().retainAll(ProducerConfig.configNames());
        settings.putAll(OURS);
        return settings;
    }
}
