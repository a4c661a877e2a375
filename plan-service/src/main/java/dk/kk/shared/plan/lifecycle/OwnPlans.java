package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.content.PlanContents;
import dk.kk.shared.plan.followup.CitizensFollowUps;
import dk.kk.shared.plan.followup.FollowUpView;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Plans as their own side knows them, now and in each of their versions. Of a discarded one nobody is told what it said. */
@Singleton
public class OwnPlans {
    private final PlanContents contents;
    private final CitizensFollowUps followUps;

    OwnPlans(PlanContents contents, CitizensFollowUps followUps) {
        this.contents = contents;
        this.followUps = followUps;
    }

    /** @throws RuleViolation {@code not-found} of a discarded one */
    public void requireTold(Plan plan) {
        if (plan.standing().phase() == PlanPhase.DISCARDED) {
            throw new RuleViolation("not-found", "kind", "plan-content", "id", plan.id());
        }
    }

    /** @throws RuleViolation {@code not-found} of a discarded one */
    public OwnPlan now(Plan plan) {
        var followUp = plan.standing().phase().isInForce()
                ? followUps.of(plan.citizenId(), plan.id()).orElse(null)
                : null;
        return of(plan, plan.version(), followUp);
    }

    /**
     * As it stood in that version.
     *
     * @throws RuleViolation {@code not-found}, also of what it said before it was discarded and brought back by a file
     */
    public OwnPlan at(Plan plan, long version) {
        return of(plan, version, null);
    }

    private OwnPlan of(Plan plan, long version, @Nullable FollowUpView followUp) {
        requireTold(plan);
        var rows = plan.rows();
        var place = rows.size() - 1 - (plan.version() - version);
        if (place < 0 || place >= rows.size()) {
            throw new RuleViolation("not-found", "kind", "plan-version", "id", version);
        }
        var later = rows.subList((int) place, rows.size());
        if (later.stream().anyMatch(row -> row.standing().phase() == PlanPhase.DISCARDED)) {
            throw new RuleViolation("not-found", "kind", "plan-version", "id", version);
        }
        var row = later.getFirst();
        var content = contents.whole(plan.id(), row.standing().content().contentVersion());
        return OwnPlan.of(plan, row, version, content, followUp);
    }
}
