package dk.kk.shared.bench.springtwin;

import jakarta.annotation.PostConstruct;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Sends what waits in the outbox, woken after each commit, and removes it when the broker has it: as ours does, on one connection. */
@Component
class Relay {
    private static final int PATIENCE_MILLIS = 100;
    private static final String OLDEST = """
            select p.id, o.event_id::text, o.subject, o.type, o.data from outbox_pending p
            cross join lateral (select * from outbox where outbox.event_id = p.event_id limit 1) o order by p.id limit 2000""";

    private final DataSource database;
    private final KafkaTemplate<String, String> broker;
    private final String topic;
    private final Semaphore woken = new Semaphore(0);

    Relay(DataSource database, KafkaTemplate<String, String> broker, @Value("${twin.topic}") String topic) {
        this.database = database;
        this.broker = broker;
        this.topic = topic;
    }

    void wake() {
        woken.release();
    }

    @PostConstruct
    void start() {
        Thread.ofPlatform().daemon().name("relay").start(this::run);
    }

    private void run() {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(true);
            while (true) {
                woken.tryAcquire(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                woken.drainPermits();
                send(connection);
            }
        } catch (Exception e) {
            throw new IllegalStateException("The relay has ended", e);
        }
    }

    private void send(Connection connection) throws Exception {
        var ids = new ArrayList<Long>();
        var sent = new ArrayList<Future<?>>();
        try (var statement = connection.prepareStatement(OLDEST);
                var rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getLong("id"));
                sent.add(broker.send(topic, rows.getString("subject"), rows.getString("data")));
            }
        }
        for (var message : sent) {
            message.get();
        }
        remove(connection, ids);
    }

    private static void remove(Connection connection, List<Long> ids) throws SQLException {
        if (ids.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement("delete from outbox_pending where id = any (?)")) {
            statement.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            statement.execute();
        }
    }
}
