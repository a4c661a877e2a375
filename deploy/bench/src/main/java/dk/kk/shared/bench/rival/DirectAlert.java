package dk.kk.shared.bench.rival;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * The floor from a stop to its alert: the stop's transaction, one record sent at once, one transaction that stores that it came
 * and the alert. What dies between commit and send is lost: nobody may build it so.
 */
public final class DirectAlert implements AutoCloseable {
    /** Tables of the floor's own. */
    public static final String TABLES = """
            create table if not exists direct_inbox (event_id text primary key);
            create table if not exists direct_alert (id uuid primary key, stop_id text not null unique);
            grant select, insert on direct_inbox, direct_alert to %s""";

    public static final String SEEN = "select stop_id, null::float from direct_alert where stop_id = any (?)";
    private static final int CONNECTIONS = 8;

    private final String topic;
    private final FixedPool pool;
    private final Connection alerts;
    private final KafkaProducer<String, String> producer;
    private final KafkaConsumer<String, String> consumer;
    private final Thread consuming = Thread.ofPlatform().name("direct-alert").unstarted(this::consume);

    public DirectAlert(String url, String user, String password, String bootstrapServers) throws SQLException {
        topic = OwnTopic.create(bootstrapServers);
        pool = new FixedPool(url, user, password, CONNECTIONS);
        alerts = DriverManager.getConnection(url, user, password);
        alerts.setAutoCommit(false);
        Map<String, Object> broker = Map.of("bootstrap.servers", bootstrapServers, "acks", "all", "linger.ms", 0);
        producer = new KafkaProducer<>(broker, new StringSerializer(), new StringSerializer());
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "bench-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        consumer.subscribe(List.of(topic));
        consuming.start();
    }

    /** @return the stop */
    public UUID send(Benefit benefit) throws SQLException, InterruptedException {
        var stored = pool.lend(connection ->
                StopInOneTransaction.run(connection, benefit, UUID.randomUUID().toString()));
        producer.send(new ProducerRecord<>(topic, stored.stop().toString(), stored.answer()));
        return stored.stop();
    }

    private void consume() {
        try {
            while (true) {
                store(consumer.poll(Duration.ofSeconds(1)));
            }
        } catch (WakeupException asked) {
            consumer.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private void store(ConsumerRecords<String, String> records) throws SQLException {
        if (records.isEmpty()) {
            return;
        }
        try (var inbox = alerts.prepareStatement("insert into direct_inbox values (?) on conflict do nothing");
                var alert = alerts.prepareStatement("insert into direct_alert values (?, ?) on conflict do nothing")) {
            for (var record : records) {
                inbox.setString(1, record.key());
                inbox.addBatch();
                alert.setObject(1, UUID.nameUUIDFromBytes(record.key().getBytes(StandardCharsets.US_ASCII)));
                alert.setString(2, record.key());
                alert.addBatch();
            }
            inbox.executeBatch();
            alert.executeBatch();
            alerts.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        consumer.wakeup();
        producer.close();
        pool.close();
    }
}
