package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.parking.ParkedEvents;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.SqlStates;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * What a service does with a poll: the newest event per stream in one transaction, which commits before the offsets do. While the
 * database is away it waits and tries again; anything else is tried event by event, and the one that fails parks its stream.
 * It never throws: an exception that left the channel would end the consuming for good.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final InboxTransaction transaction;
    private final ParkedEvents parked;

    Inbox(InboxTransaction transaction, ParkedEvents parked) {
        this.transaction = transaction;
        this.parked = parked;
    }

    public void receive(ConsumerRecords<String, String> records) {
        var newest = new LinkedHashMap<Heard.Stream, Opened>();
        for (ConsumerRecord<String, String> message : records) {
            var envelope = Envelope.of(message);
            if (!transaction.isHeard(envelope)) {
                continue;
            }
            try {
                var opened = new Opened(envelope, envelope.open());
                newest.merge(
                        opened.heard().stream(),
                        opened,
                        (one, other) -> one.heard().version() > other.heard().version() ? one : other);
            } catch (IllegalArgumentException e) {
                park(envelope, e);
            }
        }
        apply(new ArrayList<>(newest.values()));
    }

    /**
     * Tries a parked event again: its stream's newest state applies once, however often it is tried.
     *
     * @throws RuleViolation {@code not-found}, or {@code redrive-failed} with the reason, and it stays parked
     */
    public void redrive(long parkedId) {
        var event = parked.find(parkedId)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "parked event", "id", parkedId));
        try {
            transaction.apply(List.of(Envelope.of(event).open()));
        } catch (RuntimeException failure) {
            if (SqlStates.passes(failure)) {
                throw failure;
            }
            LOG.warnf(failure, "Parked event %d failed again", parkedId);
            throw new RuleViolation("redrive-failed", "reason", String.valueOf(failure.getMessage()));
        }
    }

    private void apply(List<Opened> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            whileDatabaseIsAway(
                    () -> transaction.apply(batch.stream().map(Opened::heard).toList()));
        } catch (RuntimeException failure) {
            LOG.warnf("A batch of %d failed and is tried event by event: %s", batch.size(), failure);
            batch.forEach(this::applyAlone);
        }
    }

    private void applyAlone(Opened opened) {
        try {
            whileDatabaseIsAway(() -> transaction.apply(List.of(opened.heard())));
        } catch (RuntimeException failure) {
            park(opened.envelope(), failure);
        }
    }

    private void park(Envelope envelope, RuntimeException failure) {
        LOG.errorf(
                failure,
                "Parked %s %s version %s: a human must look",
                envelope.kind(),
                envelope.streamId(),
                envelope.version());
        whileDatabaseIsAway(() -> parked.park(envelope.parked(String.valueOf(failure))));
    }

    /** Stays in the group meanwhile: the channel's worker thread waits, its poll loop goes on. */
    private static void whileDatabaseIsAway(Runnable work) {
        for (var wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (!SqlStates.passes(failure)) {
                    throw failure;
                }
                LOG.warnf("The database is away, events wait %d ms: %s", wait, failure.getMessage());
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
            }
        }
    }

    private record Opened(Envelope envelope, Heard heard) {}
}
