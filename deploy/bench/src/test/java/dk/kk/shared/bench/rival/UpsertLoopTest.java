package dk.kk.shared.bench.rival;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.local.broker.Broker;
import dk.kk.shared.local.database.Postgres;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UpsertLoopTest {
    @TempDir
    Path folder;

    @Test
    void the_newest_state_of_each_stream_that_is_heard_stands_in_its_tables() throws SQLException {
        try (var postgres = Postgres.startForgetful(folder.resolve("postgres"));
                var broker = Broker.start(folder.resolve("broker"), Broker.ANY_PORT)) {
            var database = postgres.databases().create("kpi");
            var topic = OwnTopic.create(broker.bootstrapServers());
            tell(broker.bootstrapServers(), topic);
            try (var owner = DriverManager.getConnection(database.jdbcUrl() + "?user=postgres");
                    var statement = owner.createStatement();
                    var loop = new UpsertLoop(
                            database.jdbcUrl(),
                            database.app(),
                            database.password(),
                            broker.bootstrapServers(),
                            List.of(topic),
                            Set.of("citizen/match-group"))) {
                statement.execute(UpsertLoop.TABLES.formatted(database.app()));

                assertThat(loop.run()).isEqualTo(3);
                assertThat(loop.run()).as("once more").isEqualTo(3);
                var told = statement.executeQuery("""
                        select string_agg(s.id || ' ' || version || ' ' || code, ', ' order by s.id)
                        from loop_stream s join loop_fact using (kind, id)""");
                told.next();
                assertThat(told.getString(1)).isEqualTo("one 2 5, other 1 4");
            }
        }
    }

    private static void tell(String bootstrapServers, String topic) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new StringSerializer())) {
            producer.send(told(topic, "match-group", "one", 1, "4"));
            producer.send(told(topic, "match-group", "one", 2, "5"));
            producer.send(told(topic, "match-group", "other", 1, "4"));
            producer.send(told(topic, "directory", "unit", 1, "1"));
            producer.send(new ProducerRecord<>(topic, "watermark", "{}"));
        }
    }

    private static ProducerRecord<String, String> told(
            String topic, String kind, String stream, int version, String code) {
        var record = new ProducerRecord<>(
                topic,
                "c",
                "{\"citizenId\":\"00000000-0000-0000-0000-000000000001\",\"rows\":[{\"code\":\"%s\",\"validFrom\":\"2007-01-01\"}]}"
                        .formatted(code));
        Map.of(
                        "ce_source",
                        "/citizen",
                        "ce_streamkind",
                        kind,
                        "ce_streamid",
                        stream,
                        "ce_streamversion",
                        Integer.toString(version))
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }
}
