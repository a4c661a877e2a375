package dk.kk.shared.plan.plan;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.imports.ImportLayout;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** The two sources of plans: SOF's new registration of social action plans, and Arbejdsmarkedsportalen's job plans. */
class PlanLayouts {

    @Produces
    @Singleton
    ImportLayout socialPlans(ImportPlans plans, BusinessClock clock) {
        return new PlanLayout(PlanKind.SOCIAL, plans, clock);
    }

    @Produces
    @Singleton
    ImportLayout jobPlans(ImportPlans plans, BusinessClock clock) {
        return new PlanLayout(PlanKind.JOB, plans, clock);
    }
}
