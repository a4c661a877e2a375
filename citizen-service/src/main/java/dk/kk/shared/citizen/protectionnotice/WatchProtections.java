package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * Wakes every minute and brings the notices in line, a transaction for a thousand: nothing happens to a protection when the day comes to
 * tell of it.
 */
@Singleton
class WatchProtections {
    private static final int AT_ONCE = 1_000;

    private final LapseChanges changes;
    private final ProtectionNotices notices;
    private final Outbox outbox;
    private final Subjects subjects;
    private final BackgroundJobs jobs;
    private final BusinessClock clock;

    WatchProtections(
            LapseChanges changes,
            ProtectionNotices notices,
            Outbox outbox,
            Subjects subjects,
            BackgroundJobs jobs,
            BusinessClock clock) {
        this.changes = changes;
        this.notices = notices;
        this.outbox = outbox;
        this.subjects = subjects;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Scheduled(
            every = "${shared.protection-notices.every:1m}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        jobs.runIfDue(
                "watch-protections", Purpose.CASEWORK, () -> !changes.atMost(1).isEmpty(), this::some);
    }

    private boolean some() {
        changes.takeTurn(); // another instance that told meanwhile is seen by what is asked next
        var found = changes.atMost(AT_ONCE);
        var citizens = found.stream()
                .map(change -> change.key().citizenId())
                .distinct()
                .toList();
        var known = notices.of(citizens);
        var events = new ArrayList<Event>();
        for (var change : found) {
            events.add(told(change, known.get(change.key())));
        }
        notices.flush();
        outbox.addAll(events);
        subjects.listed(citizens);
        return !found.isEmpty();
    }

    private Event told(LapseChange change, @Nullable ProtectionNotice known) {
        var lapsesOn = change.lapsesOn();
        if (known != null) {
            return lapsesOn == null
                    ? known.event(known.clear(clock), "protection-lapses-no-more")
                    : known.event(known.tell(lapsesOn, clock), "protection-lapses-soon");
        }
        if (lapsesOn == null) {
            throw new IllegalStateException("Nothing was told of " + change.key());
        }
        var notice = new ProtectionNotice(change.key(), lapsesOn, clock);
        notices.persist(notice);
        return notice.event("told", "protection-lapses-soon");
    }
}
