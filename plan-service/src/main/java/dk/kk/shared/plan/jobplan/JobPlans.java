package dk.kk.shared.plan.jobplan;

import dk.kk.shared.plan.lifecycle.PlanKind;
import dk.kk.shared.plan.lifecycle.Plans;
import jakarta.enterprise.context.ApplicationScoped;

/** All job plans. */
@ApplicationScoped
class JobPlans implements Plans {

    @Override
    public PlanKind planKind() {
        return PlanKind.JOB;
    }
}
