package dk.kk.shared.local.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerTest {
    @TempDir
    Path folder;

    @Test
    void the_suites_topics_have_six_partitions_and_survive_a_restart() throws Exception {
        try (var broker = Broker.start(folder, Broker.ANY_PORT)) {
            broker.createTopics("test.");
            broker.createTopics("test."); // a second time changes nothing
            try (var producer = new KafkaProducer<>(client(broker), new StringSerializer(), new StringSerializer())) {
                var sent = producer.send(new ProducerRecord<>("test.offer.events.v1", "key", "{}"))
                        .get(10, TimeUnit.SECONDS);
                assertThat(sent.offset()).isZero();
            }
        }
        try (var broker = Broker.start(folder, Broker.ANY_PORT);
                var admin = Admin.create(client(broker))) {
            var topics = admin.describeTopics(List.of("test.citizen.target-groups.v1", "test.offer.events.v1"))
                    .allTopicNames()
                    .get(10, TimeUnit.SECONDS);
            assertThat(topics.values()).allMatch(topic -> topic.partitions().size() == 6);
        }
    }

    @Test
    void a_closed_broker_is_gone() {
        var broker = Broker.start(folder, Broker.ANY_PORT);
        broker.close();
        assertThat(broker.child().isAlive()).isFalse();
    }

    private static Map<String, Object> client(Broker broker) {
        return Map.of("bootstrap.servers", broker.bootstrapServers());
    }
}
