package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.StagedRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes delivered plans: a number not seen before is a plan, a known one says what now is true of it. */
@ApplicationScoped
class ImportPlans {

    private final Plans plans;
    private final RecordPlans record;
    private final BusinessClock clock;

    ImportPlans(Plans plans, RecordPlans record, BusinessClock clock) {
        this.plans = plans;
        this.record = record;
        this.clock = clock;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void merge(PlanKind kind, Chunk chunk) {
        var numbers = chunk.rows().stream().map(row -> row.text("plan_number")).toList();
        var known = plans.lockByNumber(kind, numbers);
        var changed = chunk.rows().stream()
                .map(row -> {
                    var plan = known.get(row.text("plan_number"));
                    if (plan == null) {
                        return added(kind, row);
                    }
                    plan.restate(content(row), clock);
                    return plan;
                })
                .toList();
        record.record(changed, "imported");
    }

    private Plan added(PlanKind kind, StagedRow row) {
        var plan = Plan.imported(kind, row.citizen(), row.text("plan_number"), content(row), clock);
        plans.persist(plan);
        return plan;
    }

    private static PlanContent content(StagedRow row) {
        return new PlanContent(
                row.code("phase", PlanPhase.class),
                row.date("offered_on"),
                row.dateOrNull("declined_on"),
                row.dateOrNull("made_on"),
                row.dateOrNull("followed_up_on"),
                row.dateOrNull("ended_on"));
    }
}
