package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Makes changed plans known: their new rows in the history, and an event each; for a caseworker's move and for an import. */
@ApplicationScoped
class RecordPlans {

    private final Plans plans;
    private final PlanHistory history;
    private final Outbox outbox;

    RecordPlans(Plans plans, PlanHistory history, Outbox outbox) {
        this.plans = plans;
        this.history = history;
        this.outbox = outbox;
    }

    /** @return the history of each, the new row last */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, List<PlanRow>> record(Collection<Plan> changed, String cause) {
        plans.flush(); // the rows refer to the plans
        history.append(changed);
        var rows = history.of(changed);
        outbox.addAll(changed.stream()
                .map(plan -> plan.event(cause, rows.getOrDefault(plan.id(), List.of())))
                .toList());
        return rows;
    }
}
