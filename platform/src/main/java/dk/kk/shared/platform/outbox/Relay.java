package dk.kk.shared.platform.outbox;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.UnsentRows.Row;
import dk.kk.shared.platform.problem.FailureReason;
import dk.kk.shared.platform.sql.Statements;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.Producer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends the outbox. One relay of a service is active: it holds an advisory lock on the connection it reads and removes with, so
 * a lost lock cannot remove. The others ask for the lock each second, on a connection they keep. Woken after each commit here; the
 * safety poll finds what another instance committed. Between the events it says how complete they are, see {@link Heartbeat}.
 *
 * <p>It ends with the service and not before: whatever fails, connection and producer are closed and made anew after a while.
 */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    private static final long SAFETY_POLL_MILLIS = 100;
    private static final long STANDBY_MILLIS = 1_000;
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 5_000;
    /** More than a batch may take that the broker does not answer. */
    private static final Duration LONGEST_ROUND = Duration.ofSeconds(60);

    private static final Duration CLOSE = Duration.ofSeconds(3);

    private final RelayConnections connections;
    private final Supplier<Producer<String, String>> producers;
    private final Heartbeats heartbeats;
    private final String service;
    private final HeldTopics held = new HeldTopics();
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = Thread.ofPlatform().name("outbox-relay").unstarted(this::run);
    private volatile boolean stopping;
    private volatile long wellAt = System.nanoTime();
    private long wait = FIRST_WAIT_MILLIS;

    @Inject
    Relay(
            RelayConnections connections,
            KafkaSettings kafka,
            PublishedTopics topics,
            BusinessClock clock,
            @ConfigProperty(name = "shared.service") String service) {
        this(connections, kafka::producer, new Heartbeats(topics, clock, service), service);
    }

    Relay(
            RelayConnections connections,
            Supplier<Producer<String, String>> producers,
            Heartbeats heartbeats,
            String service) {
        this.connections = connections;
        this.producers = producers;
        this.heartbeats = heartbeats;
        this.service = service;
    }

    void start(@Observes StartupEvent started) {
        start();
    }

    void start() {
        thread.start();
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stop();
    }

    void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(TimeUnit.SECONDS.toMillis(5));
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) Outbox.RowsWritten written) {
        work.release();
    }

    boolean isMoving() {
        return thread.isAlive() && sinceWell().compareTo(LONGEST_ROUND) < 0;
    }

    /** Since a round, or a wait for the lock, went well. */
    Duration sinceWell() {
        return Duration.ofNanos(System.nanoTime() - wellAt);
    }

    Set<String> heldTopics() {
        return held.names();
    }

    private void run() {
        while (!stopping) {
            try {
                relay();
            } catch (InterruptedException e) {
                LOG.debug("The relay is asked to stop");
            }
        }
    }

    private void relay() throws InterruptedException {
        try (var connection = connections.open()) {
            var rows = new UnsentRows(new Statements(connection), service);
            while (!rows.lock()) {
                goesWell();
                TimeUnit.MILLISECONDS.sleep(STANDBY_MILLIS);
            }
            sendWith(rows);
        } catch (SQLException | RuntimeException failure) {
            if (!stopping) {
                LOG.warnf("The relay starts again in %d ms: %s", wait, FailureReason.of(failure));
                TimeUnit.MILLISECONDS.sleep(wait);
                wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS);
            }
        }
    }

    /** Until either fails. */
    private void sendWith(UnsentRows rows) throws SQLException, InterruptedException {
        heartbeats.restart();
        var producer = producers.get();
        try {
            while (!stopping) {
                round(rows, producer);
                goesWell();
            }
        } finally {
            producer.close(CLOSE);
        }
    }

    private void round(UnsentRows rows, Producer<String, String> producer) throws SQLException, InterruptedException {
        var batch = rows.oldest(held.waiting());
        if (batch.isEmpty()) {
            work.tryAcquire(SAFETY_POLL_MILLIS, TimeUnit.MILLISECONDS);
            work.drainPermits();
        } else {
            send(heartbeats.aheadOf(batch, producer), rows, producer);
        }
        if (batch.size() < UnsentRows.BATCH) { // of a full one more wait: nothing is complete
            send(heartbeats.due(rows, producer, held.waiting()), rows, producer);
        }
    }

    private void send(List<Row> batch, UnsentRows rows, Producer<String, String> producer)
            throws SQLException, InterruptedException {
        if (batch.isEmpty()) {
            return;
        }
        var delivery = Delivery.of(batch, producer);
        var sent = delivery.sent();
        if (!sent.isEmpty()) { // heartbeats alone remove nothing
            rows.removeSent(sent);
        }
        rows.markRefused(new ArrayList<>(delivery.refused().keySet()));
        batch.forEach(row -> tellRefused(row, delivery.refused().get(row.id())));
        held.after(batch.stream().map(Row::topic).collect(Collectors.toSet()), delivery.failed());
        var fatal = delivery.fatal();
        if (fatal != null) {
            throw new IllegalStateException("the producer may be of no use any more", fatal);
        }
        goesWell();
    }

    /** @param refusal null: it is not refused */
    private static void tellRefused(Row row, @Nullable Throwable refusal) {
        if (refusal == null) {
            return;
        }
        try (var _ = row.logged()) {
            LOG.errorf("Outbox row %d is refused for good; its stream stops: %s", row.id(), FailureReason.of(refusal));
        }
    }

    private void goesWell() {
        wellAt = System.nanoTime();
        wait = FIRST_WAIT_MILLIS;
    }
}
