package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizenlife.CitizenLives;
import dk.kk.shared.plan.content.ContentDays;
import dk.kk.shared.plan.content.PlanContents;
import dk.kk.shared.plan.content.WriteContent;
import dk.kk.shared.plan.coordination.CoordinatedPlans;
import dk.kk.shared.plan.followup.CitizensFollowUps;
import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.FollowUpView;
import dk.kk.shared.plan.lifecycle.PlanSteps.AcceptPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.AgreePlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.DeclinePlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.DiscardPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.DraftPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.EndPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.FollowUpPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.MakePlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.NeedPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.OfferNeededPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.OfferPlan;
import dk.kk.shared.plan.lifecycle.PlanSteps.PostponeFollowUp;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What both kinds' resources do: they differ in whose plans these are, and so in who may change them. */
@Singleton
public class PlanDesk {

    private final Desk desk;
    private final MakePlans makePlans;
    private final DiscardPlans discardPlans;
    private final CheckClosing closing;
    private final PlanContents contents;
    private final CitizensFollowUps followUps;
    private final CitizenLives lives;
    private final BusinessClock clock;
    private final Caller caller;
    private final CoordinatedPlans coordinated;

    PlanDesk(
            Desk desk,
            MakePlans makePlans,
            DiscardPlans discardPlans,
            CheckClosing closing,
            PlanContents contents,
            CitizensFollowUps followUps,
            CitizenLives lives,
            CoordinatedPlans coordinated,
            BusinessClock clock,
            Caller caller) {
        this.desk = desk;
        this.makePlans = makePlans;
        this.discardPlans = discardPlans;
        this.closing = closing;
        this.contents = contents;
        this.followUps = followUps;
        this.lives = lives;
        this.coordinated = coordinated;
        this.clock = clock;
        this.caller = caller;
    }

    public RestResponse<PlanView> need(Plans plans, NeedPlan request) {
        return begin(plans, request.citizenId(), PlanPhase.NEEDED, request.neededOn(), request);
    }

    public RestResponse<PlanView> offer(Plans plans, OfferPlan request) {
        return begin(plans, request.citizenId(), PlanPhase.OFFERED, request.offeredOn(), request);
    }

    private RestResponse<PlanView> begin(Plans plans, UUID citizen, PlanPhase phase, LocalDate on, Record request) {
        return desk.make(
                plans,
                Subject.citizen(citizen),
                request,
                phase.happened(),
                () -> {
                    var plan = Plan.begin(plans.planKind(), citizen, phase, on, clock);
                    lives.require(citizen, plan.standing().saidDays().stream());
                    return plan;
                },
                plan -> view(plans, plan));
    }

    public RestResponse<PlanView> show(Plans plans, UUID id) {
        var shown = desk.show(plans, id, plan -> view(plans, plan)).getEntity();
        return Answers.ok(shown, shown.version());
    }

    public RestResponse<List<PlanView>> list(Plans plans, UUID citizenId, PageRequest page) {
        return desk.list(plans, citizenId, page, plan -> view(plans, plan));
    }

    public RestResponse<PlanView> offer(Plans plans, UUID id, @Nullable IfMatch seen, OfferNeededPlan request) {
        return step(plans, id, seen, PlanPhase.OFFERED, request.offeredOn());
    }

    public RestResponse<PlanView> decline(Plans plans, UUID id, @Nullable IfMatch seen, DeclinePlan request) {
        var reason = Objects.requireNonNullElse(request.reason(), DeclineReason.NOT_STATED);
        return change(
                plans, id, seen, plan -> plan.decline(request.declinedOn(), reason, request.offerAgainOn(), clock));
    }

    public RestResponse<PlanView> accept(Plans plans, UUID id, @Nullable IfMatch seen, AcceptPlan request) {
        return step(plans, id, seen, PlanPhase.ACCEPTED, request.acceptedOn());
    }

    public RestResponse<PlanView> draft(Plans plans, UUID id, @Nullable IfMatch seen, DraftPlan request) {
        return step(plans, id, seen, PlanPhase.DRAFT, request.draftedOn());
    }

    public RestResponse<PlanView> agree(Plans plans, UUID id, @Nullable IfMatch seen, AgreePlan request) {
        return change(plans, id, seen, plan -> plan.agree(request.agreedOn(), clock));
    }

    public RestResponse<PlanView> make(Plans plans, UUID id, @Nullable IfMatch seen, MakePlan request) {
        return change(plans, id, seen, plan -> makePlans.make(plans, plan, request));
    }

    public RestResponse<PlanView> followUp(Plans plans, UUID id, @Nullable IfMatch seen, FollowUpPlan request) {
        var result = Objects.requireNonNullElse(request.result(), FollowUpResult.CONTINUED);
        return change(plans, id, seen, plan -> plan.followUp(request.followedUpOn(), result, clock));
    }

    public RestResponse<PlanView> postpone(Plans plans, UUID id, @Nullable IfMatch seen, PostponeFollowUp request) {
        return change(plans, id, seen, plan -> plan.postpone(request.until(), request.why(), clock));
    }

    public RestResponse<PlanView> end(Plans plans, UUID id, @Nullable IfMatch seen, EndPlan request) {
        return change(plans, id, seen, plan -> {
            plan.requireMove(PlanPhase.ENDED);
            closing.requireGoalsClosed(plan);
            return plan.step(PlanPhase.ENDED, request.endedOn(), clock);
        });
    }

    public RestResponse<ClosingView> closing(Plans plans, UUID id) {
        return desk.show(plans, id, plan -> closing.view(plans, plan));
    }

    public RestResponse<PlanView> discard(Plans plans, UUID id, @Nullable IfMatch seen, DiscardPlan request) {
        return change(plans, id, seen, plan -> discardPlans.discard(plans, plan, request.reason()));
    }

    RestResponse<PlanView> write(Plans plans, UUID id, @Nullable IfMatch seen, WriteContent request) {
        var form = plans.planKind().form();
        return change(plans, id, seen, plan -> {
            var content = contents.checked(form, request.content());
            var before = contents.whole(plan.id(), plan.standing().content().contentVersion());
            var from = Objects.requireNonNullElse(plan.standing().days().madeOn(), clock.today());
            lives.require(plan.citizenId(), ContentDays.of(content, from), ContentDays.of(before, from));
            var toldOtherwise = PlanContents.isToldOtherwise(before, content);
            var happened = plan.write(form.filledIn(content), toldOtherwise, clock);
            var version = plan.standing().content().contentVersion();
            contents.write(plan.id(), version, request.why(), content, plan.recordedAt());
            return happened;
        });
    }

    private RestResponse<PlanView> step(Plans plans, UUID id, @Nullable IfMatch seen, PlanPhase to, LocalDate on) {
        return change(plans, id, seen, plan -> plan.step(to, on, clock));
    }

    /** All moves go through here. */
    private RestResponse<PlanView> change(Plans plans, UUID id, @Nullable IfMatch seen, Verb<Plan> verb) {
        return desk.change(
                plans,
                id,
                plan -> StalePlan.refuse(plan, reader(plan), seen),
                seen,
                plan -> {
                    var before = plan.standing().saidDays();
                    var happened = verb.on(plan);
                    lives.require(plan.citizenId(), plan.standing().saidDays(), before);
                    return happened;
                },
                plan -> view(plans, plan));
    }

    private PlanView view(Plans plans, Plan plan) {
        var standing = plan.standing();
        var completeness =
                contents.completeness(plan.planKind().form(), standing.content().parts());
        return PlanView.of(
                plan,
                reader(plan),
                completeness,
                standing.phase().isInForce() ? followUp(plan) : null,
                coordinated.of(plan.citizenId(), plan.id()),
                plans.moves().from(standing.phase(), plan.allowedMoves(), caller.principal(), plan.id()));
    }

    private PlanReader reader(Plan plan) {
        return PlanReader.of(plan.planKind(), Administration.of(caller.principal()));
    }

    private @Nullable FollowUpView followUp(Plan plan) {
        return followUps
                .of(plan.citizenId(), plan.id())
                .map(due -> reader(plan) == PlanReader.OWN_SIDE ? due : due.withoutReason())
                .orElse(null);
    }
}
