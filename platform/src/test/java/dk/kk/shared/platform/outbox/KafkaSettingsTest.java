package dk.kk.shared.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KafkaSettingsTest {

    @Test
    void the_producer_speaks_to_the_broker_as_the_consumers_do() {
        var settings = new KafkaSettings(Map.of(
                        "bootstrap.servers", "kafka:9093",
                        "security.protocol", "SASL_SSL",
                        "sasl.jaas.config", "...",
                        "ssl.truststore.location", "/etc/kafka",
                        "group.id", "a-consumer's",
                        "acks", "0"))
                .ofProducer();

        assertThat(settings)
                .containsEntry("bootstrap.servers", "kafka:9093")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("sasl.jaas.config", "...")
                .containsEntry("ssl.truststore.location", "/etc/kafka")
                .containsEntry("acks", "all")
                .doesNotContainKey("group.id");
    }
}
