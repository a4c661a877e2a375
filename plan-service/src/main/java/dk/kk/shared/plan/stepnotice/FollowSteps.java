package dk.kk.shared.plan.stepnotice;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.outbox.Outbox.RowsWritten;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Brings the notices of runs in line with their steps, in the transaction that changes a run, and when a day has passed. */
@Singleton
class FollowSteps {
    private static final String RUN = "procedure-run";

    private final StepChanges changes;
    private final StepNotices notices;
    private final Outbox outbox;
    private final BusinessClock clock;

    FollowSteps(StepChanges changes, StepNotices notices, Outbox outbox, BusinessClock clock) {
        this.changes = changes;
        this.notices = notices;
        this.outbox = outbox;
        this.clock = clock;
    }

    void told(@Observes RowsWritten written) {
        var newest = written.events().stream()
                .filter(event -> event.stream().kind().equals(RUN))
                .collect(
                        toMap(event -> UUID.fromString(event.stream().id()), Function.identity(), (_, later) -> later));
        if (!newest.isEmpty()) {
            notices.flush(); // the run is read by plain SQL
            follow(newest.keySet(), run -> Why.of(Objects.requireNonNull(newest.get(run))));
        }
    }

    /** @param runs held */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Collection<UUID> runs, Function<UUID, Why> why) {
        var found = changes.of(runs);
        if (found.isEmpty()) {
            return;
        }
        var known = notices.ofRuns(runs);
        var events = new ArrayList<Event>();
        for (var change : found) {
            var because = why.apply(change.key().runId());
            var notice = known.get(change.key());
            events.add(told(change, notice, because.cause()).tracedBy(because.traceparent()));
        }
        notices.flush();
        outbox.addAll(events);
    }

    private Event told(StepChange change, @Nullable StepNotice known, String cause) {
        var day = change.day();
        if (known != null) {
            return known.event(day == null ? known.clear(clock) : known.tell(day, change.takenBy(), clock), cause);
        }
        if (day == null) {
            throw new IllegalStateException("Nothing was told of " + change.key());
        }
        var notice = new StepNotice(change.key(), change.citizenId(), day, change.takenBy(), clock);
        notices.persist(notice);
        return notice.event("told", cause);
    }

    /** What made it so. */
    record Why(String cause, @Nullable String traceparent) {
        static final Why DAY_PASSED = new Why("day-passed", null);

        private static Why of(Event event) {
            return new Why(event.cause(), event.traceparent());
        }
    }
}
