package dk.kk.shared.platform.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Sends the outbox. One relay of a service is active: it holds an advisory lock on the connection it reads and marks with, so a
 * lost lock cannot mark. The connection is none of the pool's: given back there, it would take the lock with it. Woken after
 * each commit here; the safety poll finds what another instance committed.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long LOCK = 0x6F7574626F78L; // "outbox"
    private static final long SAFETY_POLL_MILLIS = 100;
    private static final long RETRY_MILLIS = 1_000;

    private final PGSimpleDataSource database;
    private final String service;
    private final String brokers;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean stopping;

    Relay(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password,
            @ConfigProperty(name = "shared.service") String service,
            @ConfigProperty(name = "kafka.bootstrap.servers") String brokers) {
        this.database = new PGSimpleDataSource();
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setConnectTimeout(5);
        database.setTcpKeepAlive(true);
        this.service = service;
        this.brokers = brokers;
    }

    void start(@Observes StartupEvent started) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.Written written) {
        work.release();
    }

    private void run() {
        try (var producer = producer()) {
            while (!stopping) {
                relayWhileLocked(producer);
            }
        } catch (InterruptedException e) {
            LOG.debug("The relay stops");
        }
    }

    private void relayWhileLocked(KafkaProducer<String, String> producer) throws InterruptedException {
        try (var connection = database.getConnection()) {
            if (locked(connection)) {
                relay(producer, new UnsentRows(connection, service));
            }
        } catch (SQLException e) {
            LOG.warnf("The relay lost its database and starts again: %s", e.getMessage());
        }
        work.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void relay(KafkaProducer<String, String> producer, UnsentRows rows)
            throws SQLException, InterruptedException {
        while (!stopping) {
            var batch = rows.oldest();
            if (batch.isEmpty()) {
                work.tryAcquire(SAFETY_POLL_MILLIS, TimeUnit.MILLISECONDS);
                work.drainPermits();
                continue;
            }
            var sent = new LinkedHashMap<Long, Future<RecordMetadata>>();
            for (var row : batch) {
                var attempt = producer.send(row.message());
                sent.put(row.id(), attempt);
                if (attempt.state() == Future.State.FAILED) {
                    break; // the broker is away: each further send would wait as long
                }
            }
            producer.flush();
            if (!markOutcome(rows, sent)) {
                work.tryAcquire(RETRY_MILLIS, TimeUnit.MILLISECONDS);
            }
        }
    }

    /** False when something has to be sent again: from the oldest unsent on. */
    private boolean markOutcome(UnsentRows rows, Map<Long, Future<RecordMetadata>> sent)
            throws SQLException, InterruptedException {
        var acked = new ArrayList<Long>();
        var refused = new ArrayList<Long>();
        for (var attempt : sent.entrySet()) {
            try {
                attempt.getValue().get();
                acked.add(attempt.getKey());
            } catch (ExecutionException e) {
                if (forGood(e.getCause())) {
                    LOG.errorf(e.getCause(), "Outbox row %d is refused for good; its stream stops", attempt.getKey());
                    refused.add(attempt.getKey());
                }
            }
        }
        rows.markSent(acked);
        rows.markRefused(refused);
        return acked.size() + refused.size() == sent.size();
    }

    private static boolean forGood(@Nullable Throwable failure) {
        return failure instanceof RecordTooLargeException
                || failure instanceof SerializationException
                || failure instanceof InvalidTopicException;
    }

    private boolean locked(Connection connection) throws SQLException {
        try (var lock = connection.prepareStatement("select pg_try_advisory_lock(?)")) {
            lock.setLong(1, LOCK);
            try (var answer = lock.executeQuery()) {
                return answer.next() && answer.getBoolean(1);
            }
        }
    }

    private KafkaProducer<String, String> producer() {
        return new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, brokers,
                        ProducerConfig.ACKS_CONFIG, "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true,
                        ProducerConfig.LINGER_MS_CONFIG, 0,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 30_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000),
                new StringSerializer(),
                new StringSerializer());
    }
}
