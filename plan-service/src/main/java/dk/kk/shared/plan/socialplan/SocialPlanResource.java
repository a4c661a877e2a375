package dk.kk.shared.plan.socialplan;

import dk.kk.shared.plan.lifecycle.PlanDesk;
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
import dk.kk.shared.plan.lifecycle.PlanView;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** SOF's plans: SOF changes them, the responsible on both sides read them. */
@Path("/api/v1/social-plans")
public class SocialPlanResource {

    private final PlanDesk desk;
    private final SocialPlans plans;

    SocialPlanResource(PlanDesk desk, SocialPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @POST
    @Idempotent
    @SofSide
    @Operation(summary = "Offer a citizen a social action plan")
    public RestResponse<PlanView> offerSocialPlan(@Valid @NotNull OfferPlan request) {
        return desk.offer(plans, request);
    }

    @POST
    @Path("/needs")
    @Idempotent
    @SofSide
    @Operation(summary = "Establish that a citizen needs a social action plan, before one is offered")
    public RestResponse<PlanView> needSocialPlan(@Valid @NotNull NeedPlan request) {
        return desk.need(plans, request);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's social action plans")
    public RestResponse<List<PlanView>> listSocialPlans(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(plans, citizenId, page);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A social action plan and its history")
    public RestResponse<PlanView> getSocialPlan(@RestPath UUID id) {
        return desk.show(plans, id);
    }

    @POST
    @Path("/{id}/offer")
    @SofSide
    @MovesTo("OFFERED")
    @Operation(summary = "Offer the social action plan that is needed")
    public RestResponse<PlanView> offerNeededSocialPlan(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull OfferNeededPlan request) {
        return desk.offer(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/decline")
    @SofSide
    @MovesTo("DECLINED")
    @Operation(summary = "The citizen declines the social action plan that was offered")
    public RestResponse<PlanView> declineSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull DeclinePlan request) {
        return desk.decline(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/acceptance")
    @SofSide
    @MovesTo("ACCEPTED")
    @Operation(summary = "The citizen accepts the social action plan that was offered")
    public RestResponse<PlanView> acceptSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull AcceptPlan request) {
        return desk.accept(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/draft")
    @SofSide
    @MovesTo("DRAFT")
    @Operation(summary = "Draft the social action plan, or take an agreed one up again")
    public RestResponse<PlanView> draftSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull DraftPlan request) {
        return desk.draft(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/agreement")
    @SofSide
    @MovesTo("AGREED")
    @Operation(summary = "The drafted social action plan is agreed with the citizen")
    public RestResponse<PlanView> agreeSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull AgreePlan request) {
        return desk.agree(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/making")
    @SofSide
    @MovesTo("MADE")
    @Operation(summary = "The social action plan is made with the citizen, or made in place of the one in force")
    public RestResponse<PlanView> makeSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull MakePlan request) {
        return desk.make(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/follow-up")
    @SofSide
    @MovesTo("FOLLOWED_UP")
    @Operation(summary = "Follow the social action plan up: it counts as updated from that day")
    public RestResponse<PlanView> followUpSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull FollowUpPlan request) {
        return desk.followUp(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/ending")
    @SofSide
    @MovesTo("ENDED")
    @Operation(summary = "End the social action plan: from that day on it is no longer in force")
    public RestResponse<PlanView> endSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull EndPlan request) {
        return desk.end(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/discard")
    @SofSide
    @MovesTo("DISCARDED")
    @Operation(summary = "The social action plan was registered wrongly: it counts nowhere from now on")
    public RestResponse<PlanView> discardSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull DiscardPlan request) {
        return desk.discard(plans, id, seen, request);
    }
}
