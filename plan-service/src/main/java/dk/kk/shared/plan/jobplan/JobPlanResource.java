package dk.kk.shared.plan.jobplan;

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
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
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

/** BIF's plans: BIF changes them, the responsible on both sides read them. */
@Path("/api/v1/job-plans")
public class JobPlanResource {

    private final PlanDesk desk;
    private final JobPlans plans;

    JobPlanResource(PlanDesk desk, JobPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @POST
    @Idempotent
    @BifSide
    @Operation(summary = "Offer a citizen a job plan")
    public RestResponse<PlanView> offerJobPlan(@Valid @NotNull OfferPlan request) {
        return desk.offer(plans, request);
    }

    @POST
    @Path("/needs")
    @Idempotent
    @BifSide
    @Operation(summary = "Establish that a citizen needs a job plan, before one is offered")
    public RestResponse<PlanView> needJobPlan(@Valid @NotNull NeedPlan request) {
        return desk.need(plans, request);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's job plans")
    public RestResponse<List<PlanView>> listJobPlans(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(plans, citizenId, page);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A job plan and its history")
    public RestResponse<PlanView> getJobPlan(@RestPath UUID id) {
        return desk.show(plans, id);
    }

    @POST
    @Path("/{id}/offer")
    @BifSide
    @MovesTo("OFFERED")
    @Operation(summary = "Offer the job plan that is needed")
    public RestResponse<PlanView> offerNeededJobPlan(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull OfferNeededPlan request) {
        return desk.offer(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/decline")
    @BifSide
    @MovesTo("DECLINED")
    @Operation(summary = "The citizen declines the job plan that was offered")
    public RestResponse<PlanView> declineJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull DeclinePlan request) {
        return desk.decline(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/acceptance")
    @BifSide
    @MovesTo("ACCEPTED")
    @Operation(summary = "The citizen accepts the job plan that was offered")
    public RestResponse<PlanView> acceptJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull AcceptPlan request) {
        return desk.accept(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/draft")
    @BifSide
    @MovesTo("DRAFT")
    @Operation(summary = "Draft the job plan, or take an agreed one up again")
    public RestResponse<PlanView> draftJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull DraftPlan request) {
        return desk.draft(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/agreement")
    @BifSide
    @MovesTo("AGREED")
    @Operation(summary = "The drafted job plan is agreed with the citizen")
    public RestResponse<PlanView> agreeJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull AgreePlan request) {
        return desk.agree(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/making")
    @BifSide
    @MovesTo("MADE")
    @Operation(summary = "The job plan is made with the citizen, or made in place of the one in force")
    public RestResponse<PlanView> makeJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull MakePlan request) {
        return desk.make(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/follow-up")
    @BifSide
    @MovesTo("FOLLOWED_UP")
    @Operation(summary = "Follow the job plan up: it counts as updated from that day")
    public RestResponse<PlanView> followUpJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull FollowUpPlan request) {
        return desk.followUp(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/ending")
    @BifSide
    @MovesTo("ENDED")
    @Operation(summary = "End the job plan: from that day on it is no longer in force")
    public RestResponse<PlanView> endJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull EndPlan request) {
        return desk.end(plans, id, seen, request);
    }

    @POST
    @Path("/{id}/discard")
    @BifSide
    @MovesTo("DISCARDED")
    @Operation(summary = "The job plan was registered wrongly: it counts nowhere from now on")
    public RestResponse<PlanView> discardJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull DiscardPlan request) {
        return desk.discard(plans, id, seen, request);
    }
}
