package dk.kk.shared.plan.procedure;

import static dk.kk.shared.plan.procedure.RunPhase.RUNNING;
import static dk.kk.shared.plan.procedure.StopReason.NOT_SHARED;

import dk.kk.shared.plan.coordination.Occasion;
import dk.kk.shared.plan.coordination.SharingHeard;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Function;

/** Stops the runs of citizens who are shared no more, and lets them go on where the sharing comes back: any order ends the same. */
@Singleton
class FollowSharing {
    private final RunsToMove toMove;
    private final ProcedureRuns runs;
    private final Outbox outbox;
    private final BusinessClock clock;

    FollowSharing(RunsToMove toMove, ProcedureRuns runs, Outbox outbox, BusinessClock clock) {
        this.toMove = toMove;
        this.runs = runs;
        this.outbox = outbox;
        this.clock = clock;
    }

    void heard(@Observes SharingHeard heard) {
        follow(heard.citizens(), heard.occasion());
    }

    /** @param citizens held: nothing else is heard of them meanwhile, and no run is started */
    @Transactional(Transactional.TxType.MANDATORY)
    void follow(Collection<UUID> citizens, Function<UUID, Occasion> occasion) {
        var events = new ArrayList<Event>();
        for (var run : runs.lockAll(toMove.of(citizens))) {
            if (run.phase() == RUNNING) {
                events.add(told(run, run.stop(NOT_SHARED, clock), occasion));
            } else if (run.stopReason()
                    == NOT_SHARED) { // somebody may have settled its last step while it was waited for
                events.add(told(run, run.resume(clock), occasion));
            }
        }
        if (!events.isEmpty()) {
            runs.flush(); // plain SQL of this transaction reads them
            outbox.addAll(events);
        }
    }

    private static Event told(ProcedureRun run, String word, Function<UUID, Occasion> occasion) {
        var why = occasion.apply(run.citizenId());
        return run.event(word, why.cause()).tracedBy(why.traceparent());
    }
}
