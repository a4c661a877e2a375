package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.content.PlanContents;
import dk.kk.shared.plan.content.PlanGoal;
import dk.kk.shared.plan.followup.CitizensFollowUps;
import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.FollowUpStatus;
import dk.kk.shared.plan.lifecycle.ClosingView.Obstacle;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Why a plan cannot be ended, or should perhaps not be. The ending itself asks the same question. */
@Singleton
class CheckClosing {
    private final PlanContents contents;
    private final CitizensFollowUps followUps;

    CheckClosing(PlanContents contents, CitizensFollowUps followUps) {
        this.contents = contents;
        this.followUps = followUps;
    }

    ClosingView view(Plans plans, Plan plan) {
        var link = plans.path() + "/" + plan.id();
        var obstacles = new ArrayList<Obstacle>();
        if (!plan.standing().phase().isInForce()) {
            obstacles.add(Obstacle.of(ClosingReason.NOT_IN_FORCE, link));
            return ClosingView.of(plan, obstacles);
        }
        var active = activeGoals(plan);
        if (!active.isEmpty()) {
            obstacles.add(Obstacle.goals(active, link + "/content"));
        }
        followUps
                .of(plan.citizenId(), plan.id())
                .filter(due -> due.status() != FollowUpStatus.IN_TIME)
                .ifPresent(_ -> obstacles.add(Obstacle.of(ClosingReason.FOLLOW_UP_LATE, link + "/follow-up")));
        if (plan.standing().particulars().followUpResult() == FollowUpResult.REASSESS) {
            obstacles.add(Obstacle.of(ClosingReason.REASSESSMENT_ASKED_FOR, link + "/follow-up"));
        }
        return ClosingView.of(plan, obstacles);
    }

    void requireGoalsClosed(Plan plan) {
        var active = activeGoals(plan);
        if (!active.isEmpty()) {
            throw new RuleViolation("plan-goals-active", "goals", active);
        }
    }

    private List<UUID> activeGoals(Plan plan) {
        return contents.whole(plan.id(), plan.standing().content().contentVersion()).goals().stream()
                .filter(goal -> goal.result() == PlanGoal.Result.ACTIVE)
                .map(PlanGoal::goalId)
                .filter(Objects::nonNull)
                .toList();
    }
}
