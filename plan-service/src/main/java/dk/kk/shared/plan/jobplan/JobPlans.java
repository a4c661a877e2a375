package dk.kk.shared.plan.jobplan;

import dk.kk.shared.plan.lifecycle.PlanKind;
import dk.kk.shared.plan.lifecycle.PlanPhase;
import dk.kk.shared.plan.lifecycle.Plans;
import dk.kk.shared.platform.move.CallerMoves;
import jakarta.enterprise.context.ApplicationScoped;

/** All job plans. */
@ApplicationScoped
class JobPlans implements Plans {
    private static final CallerMoves<PlanPhase> MOVES = CallerMoves.of(
            PlanPhase.class, JobPlanResource.class, JobPlanContentResource.class, JobPlanFollowUpResource.class);

    @Override
    public PlanKind planKind() {
        return PlanKind.JOB;
    }

    @Override
    public CallerMoves<PlanPhase> moves() {
        return MOVES;
    }
}
