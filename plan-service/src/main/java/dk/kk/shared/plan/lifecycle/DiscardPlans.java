package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.UUID;

/** A plan was registered wrongly, and so was that it took another one's place: that one is in force again. */
@Singleton
class DiscardPlans {
    private static final String REPLACED_BY = """
            select r.plan_id from plan_row r
            where r.replaced_by = ?
              and not exists (select from plan_row later where later.plan_id = r.plan_id and later.position > r.position)
            order by r.plan_id
            """;

    private final OneInForce inForce;
    private final Database database;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    DiscardPlans(OneInForce inForce, Database database, Outbox outbox, Caller caller, BusinessClock clock) {
        this.inForce = inForce;
        this.database = database;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    String discard(Plans plans, Plan plan, DiscardReason reason) {
        var happened = plan.discard(reason, clock);
        for (var replaced : database.list(REPLACED_BY, row -> row.uuid("plan_id"), plan.id())) {
            reinstate(plans.lock(replaced), plan.id());
        }
        return happened;
    }

    /** A file may have brought a third one, which is then the one in force, or said meanwhile how this one stands. */
    private void reinstate(Plan replaced, UUID discarded) {
        if (replaced.standing().phase() == PlanPhase.REPLACED
                && inForce.besides(replaced).stream().allMatch(discarded::equals)) {
            var happened = replaced.reinstate(clock);
            outbox.add(replaced.event(happened, caller.cause(happened)));
        }
    }
}
