package dk.kk.shared.plan.socialplan;

import dk.kk.shared.plan.lifecycle.PlanKind;
import dk.kk.shared.plan.lifecycle.PlanPhase;
import dk.kk.shared.plan.lifecycle.Plans;
import dk.kk.shared.platform.move.CallerMoves;
import jakarta.enterprise.context.ApplicationScoped;

/** All social action plans. */
@ApplicationScoped
class SocialPlans implements Plans {
    private static final CallerMoves<PlanPhase> MOVES = CallerMoves.of(
            PlanPhase.class,
            SocialPlanResource.class,
            SocialPlanContentResource.class,
            SocialPlanFollowUpResource.class);

    @Override
    public PlanKind planKind() {
        return PlanKind.SOCIAL;
    }

    @Override
    public CallerMoves<PlanPhase> moves() {
        return MOVES;
    }
}
