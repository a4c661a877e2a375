package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.MADE;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan comes into force: alone, or in place of the one that was. */
@Singleton
class MakePlans {
    private final OneInForce inForce;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    MakePlans(OneInForce inForce, Outbox outbox, Caller caller, BusinessClock clock) {
        this.inForce = inForce;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    String make(Plans plans, Plan plan, PlanSteps.MakePlan request) {
        plan.requireMove(MADE);
        var replaces = request.replaces();
        requireAlone(inForce.besides(plan), replaces);
        var happened = plan.step(MADE, request.madeOn(), clock);
        if (replaces != null) {
            var older = plans.lock(replaces);
            var replaced = older.replace(plan.id(), request.madeOn(), clock);
            outbox.add(older.event(replaced, caller.cause(replaced)));
        }
        return happened;
    }

    /** Who replaces a plan has seen which one is in force. */
    private static void requireAlone(List<UUID> inForce, @Nullable UUID replaces) {
        if (replaces != null && !inForce.contains(replaces)) {
            throw new RuleViolation("plan-not-in-force", "replaces", replaces);
        }
        for (var other : inForce) {
            if (!other.equals(replaces)) {
                throw new RuleViolation("plan-in-force-already", "inForce", other);
            }
        }
    }
}
