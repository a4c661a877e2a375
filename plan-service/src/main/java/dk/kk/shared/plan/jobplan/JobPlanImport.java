package dk.kk.shared.plan.jobplan;

import dk.kk.shared.plan.lifecycle.DeliveredPlans;
import dk.kk.shared.platform.imports.Chunk;
import dk.kk.shared.platform.imports.Column;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.inject.Singleton;
import java.util.List;

/** Arbejdsmarkedsportalen's job plans. */
@Singleton
class JobPlanImport implements ImportLayout {

    private final DeliveredPlans delivered;
    private final JobPlans plans;

    JobPlanImport(DeliveredPlans delivered, JobPlans plans) {
        this.delivered = delivered;
        this.plans = plans;
    }

    @Override
    public String source() {
        return "job-plans";
    }

    @Override
    public List<Column> columns() {
        return delivered.columns();
    }

    @Override
    public List<String> naturalKey() {
        return delivered.naturalKey();
    }

    @Override
    public List<String> rules() {
        return delivered.rules(plans.planKind());
    }

    @Override
    public void merge(Chunk chunk) {
        delivered.merge(plans, chunk);
    }
}
