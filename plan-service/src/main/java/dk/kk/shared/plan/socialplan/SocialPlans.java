package dk.kk.shared.plan.socialplan;

import dk.kk.shared.plan.lifecycle.PlanKind;
import dk.kk.shared.plan.lifecycle.Plans;
import jakarta.enterprise.context.ApplicationScoped;

/** All social action plans. */
@ApplicationScoped
class SocialPlans implements Plans {

    @Override
    public PlanKind planKind() {
        return PlanKind.SOCIAL;
    }
}
