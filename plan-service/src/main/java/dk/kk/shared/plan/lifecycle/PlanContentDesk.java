package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.content.ContentDifference;
import dk.kk.shared.plan.content.ContentVersionView;
import dk.kk.shared.plan.content.ContentView;
import dk.kk.shared.plan.content.PlanContents;
import dk.kk.shared.plan.content.WriteContent;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Where what a plan says is written and read. Of a discarded plan nobody is told what it said. */
@Singleton
public class PlanContentDesk {
    private final Desk desk;
    private final PlanDesk moves;
    private final PlanContents contents;

    PlanContentDesk(Desk desk, PlanDesk moves, PlanContents contents) {
        this.desk = desk;
        this.moves = moves;
        this.contents = contents;
    }

    public RestResponse<ContentView> content(Plans plans, UUID id, @Nullable Integer version) {
        var form = plans.planKind().form();
        return show(
                plans,
                id,
                plan -> version == null ? contents.newest(plan.id(), form) : contents.in(plan.id(), form, version));
    }

    public RestResponse<PlanView> write(Plans plans, UUID id, @Nullable IfMatch seen, WriteContent request) {
        return moves.write(plans, id, seen, request);
    }

    public RestResponse<List<ContentVersionView>> versions(Plans plans, UUID id) {
        return show(plans, id, plan -> contents.versions(plan.id()));
    }

    public RestResponse<ContentDifference> difference(Plans plans, UUID id, int from, int to) {
        return show(
                plans,
                id,
                plan -> contents.difference(plan.id(), plans.planKind().form(), from, to));
    }

    private <V> RestResponse<V> show(Plans plans, UUID id, Function<Plan, V> view) {
        return desk.show(plans, id, plan -> {
            if (plan.standing().phase() == PlanPhase.DISCARDED) {
                throw new RuleViolation("not-found", "kind", "plan-content", "id", id);
            }
            return view.apply(plan);
        });
    }
}
