package dk.kk.shared.platform.consumer;

import dk.kk.shared.platform.consumer.Versions.OpenedEvent;
import dk.kk.shared.platform.logging.LoggedStream;
import dk.kk.shared.platform.parking.ParkedEvents;
import dk.kk.shared.platform.problem.FailureReason;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.SqlStates;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.jboss.logging.Logger;

/**
 * What a service does with a poll: the newest event per stream in one transaction, which commits before the offsets do. While the
 * database is away it waits and tries again; anything else is tried stream by stream: where the newest event fails, the next older
 * one of the poll is applied, and what failed is parked. It never throws while the service runs: an exception that left the
 * channel would end the consuming for good.
 */
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final long FIRST_WAIT_MILLIS = 200;
    private static final long LONGEST_WAIT_MILLIS = 5_000;

    private final InboxTransaction transaction;
    private final ParkedEvents parked;
    private final WatermarkRows watermarks;
    private volatile boolean stopping;

    Inbox(InboxTransaction transaction, ParkedEvents parked, WatermarkRows watermarks) {
        this.transaction = transaction;
        this.parked = parked;
        this.watermarks = watermarks;
    }

    void stop(@Observes ShutdownEvent stopped) {
        stopping = true;
    }

    public void receive(ConsumerRecords<String, String> records) {
        var versions = new Versions();
        var heartbeats = new ArrayList<Envelope>();
        for (var message : records) {
            var envelope = Envelope.of(message);
            if (watermarks.isTold(envelope)) {
                heartbeats.add(envelope);
            } else if (transaction.isHeard(envelope)) {
                try {
                    versions.add(envelope, envelope.open());
                } catch (RuntimeException e) {
                    park(envelope, e);
                }
            }
        }
        apply(versions);
        keep(heartbeats);
    }

    /** After a crash the poll comes again, with its heartbeats; one that is lost makes room for the next. */
    private void keep(List<Envelope> heartbeats) {
        try {
            watermarks.keep(heartbeats);
        } catch (RuntimeException failure) {
            LOG.warnf("It is not kept how far the sources are heard: %s", FailureReason.of(failure));
        }
    }

    /**
     * Tries a parked event again: its stream's newest state applies once, however often it is tried.
     *
     * @throws RuleViolation {@code not-found}, or {@code redrive-failed} with the reason, and it stays parked
     */
    public void redrive(long parkedId) {
        var event = parked.find(parkedId)
                .orElseThrow(() -> new RuleViolation("not-found", "kind", "parked event", "id", parkedId));
        var envelope = Envelope.of(event);
        try (var _ = envelope.logged()) {
            redrive(parkedId, envelope);
        }
    }

    private void redrive(long parkedId, Envelope envelope) {
        try {
            transaction.apply(List.of(envelope.open()));
        } catch (RuntimeException failure) {
            if (SqlStates.passes(failure)) {
                throw failure;
            }
            var reason = reason(failure);
            LOG.warnf("Parked event %d failed again: %s", parkedId, reason);
            throw new RuleViolation("redrive-failed", "reason", reason);
        }
    }

    private void apply(Versions versions) {
        var newest = versions.newest();
        if (newest.isEmpty()) {
            return;
        }
        try (var _ = newest.size() == 1 ? newest.getFirst().logged() : LoggedStream.none()) {
            apply(newest, versions);
        }
    }

    private void apply(List<HeardEvent> newest, Versions versions) {
        try {
            whileDatabaseIsAway(() -> transaction.apply(newest));
        } catch (RuntimeException failure) {
            throwAtTheEnd(failure);
            LOG.warnf(
                    "A batch of %d failed and is tried stream by stream: %s", newest.size(), FailureReason.of(failure));
            versions.all().forEach(this::applyNewestGood);
        }
    }

    private void applyNewestGood(List<OpenedEvent> newestFirst) {
        var failed = new LinkedHashMap<Envelope, RuntimeException>();
        for (var opened : newestFirst) {
            try (var _ = opened.heard().logged()) {
                whileDatabaseIsAway(() -> transaction.apply(List.of(opened.heard())));
                break;
            } catch (RuntimeException failure) {
                throwAtTheEnd(failure);
                failed.put(opened.envelope(), failure);
            }
        }
        failed.reversed().forEach(this::park);
    }

    /** Nothing healthy is parked because the service stops: it comes again at the next start. */
    private static void throwAtTheEnd(RuntimeException failure) {
        if (SqlStates.passes(failure)) {
            throw failure;
        }
    }

    private void park(Envelope envelope, RuntimeException failure) {
        try (var _ = envelope.logged()) {
            parkNamed(envelope, failure);
        }
    }

    private void parkNamed(Envelope envelope, RuntimeException failure) {
        var reason = reason(failure);
        var event = envelope.parked(reason);
        LOG.errorf(
                "Parked %s %s version %s from %s: a human must look: %s",
                event.kind(), event.streamId(), event.version(), envelope.place(), reason);
        retryWhile(_ -> true, () -> parked.park(event));
    }

    private static String reason(RuntimeException failure) {
        return failure instanceof Unreadable unreadable ? unreadable.why() : FailureReason.of(failure);
    }

    private void whileDatabaseIsAway(Runnable work) {
        retryWhile(SqlStates::passes, work);
    }

    /** Stays in the group meanwhile: the channel's worker thread waits, its poll loop goes on. */
    private void retryWhile(Predicate<RuntimeException> passes, Runnable work) {
        for (var wait = FIRST_WAIT_MILLIS; ; wait = Math.min(2 * wait, LONGEST_WAIT_MILLIS)) {
            try {
                work.run();
                return;
            } catch (RuntimeException failure) {
                if (stopping || !passes.test(failure)) {
                    throw failure;
                }
                LOG.warnf("Events wait %d ms for the database: %s", wait, FailureReason.of(failure));
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(wait));
            }
        }
    }
}
