package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.lifecycle.PlanSteps.DeclinePlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.EndPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.FollowUpPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.MakePlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.OfferPlan;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What both kinds' resources do: they differ in whose plans these are, and so in who may change them. */
@Singleton
public class PlanDesk {

    private final Desk desk;
    private final BusinessClock clock;

    PlanDesk(Desk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    public RestResponse<PlanView> offer(Plans plans, OfferPlan request) {
        var citizen = request.citizenId();
        return desk.make(
                plans,
                Subject.citizen(citizen),
                request,
                "offered",
                () -> Plan.offer(plans.planKind(), citizen, request.offeredOn(), clock),
                PlanView::of);
    }

    public RestResponse<PlanView> show(Plans plans, UUID id) {
        return desk.show(plans, id, PlanView::of);
    }

    public RestResponse<List<PlanView>> list(Plans plans, UUID citizenId, PageRequest page) {
        return desk.list(plans, citizenId, page, PlanView::of);
    }

    public RestResponse<PlanView> decline(Plans plans, UUID id, @Nullable IfMatch seen, DeclinePlan request) {
        return change(plans, id, seen, plan -> plan.decline(request.declinedOn(), clock));
    }

    public RestResponse<PlanView> make(Plans plans, UUID id, @Nullable IfMatch seen, MakePlan request) {
        return change(plans, id, seen, plan -> plan.make(request.madeOn(), clock));
    }

    public RestResponse<PlanView> followUp(Plans plans, UUID id, @Nullable IfMatch seen, FollowUpPlan request) {
        return change(plans, id, seen, plan -> plan.followUp(request.followedUpOn(), clock));
    }

    public RestResponse<PlanView> end(Plans plans, UUID id, @Nullable IfMatch seen, EndPlan request) {
        return change(plans, id, seen, plan -> plan.end(request.endedOn(), clock));
    }

    private RestResponse<PlanView> change(Plans plans, UUID id, @Nullable IfMatch seen, Verb<Plan> verb) {
        return desk.change(plans, id, seen, verb, PlanView::of);
    }
}
