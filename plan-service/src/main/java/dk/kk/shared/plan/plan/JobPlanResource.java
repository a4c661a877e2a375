package dk.kk.shared.plan.plan;

import static dk.kk.shared.plan.plan.PlanKind.JOB;
import static dk.kk.shared.platform.access.Relation.OWN_CASE;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.plan.plan.PlanSteps.DeclinePlan;
import dk.kk.shared.plan.plan.PlanSteps.EndPlan;
import dk.kk.shared.plan.plan.PlanSteps.FollowUpPlan;
import dk.kk.shared.plan.plan.PlanSteps.MakePlan;
import dk.kk.shared.plan.plan.PlanSteps.OfferPlan;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.paging.PageRequest;
import dk.kk.shared.platform.stream.IfMatch;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** BIF's plans: BIF changes them, the responsible on both sides read them. */
@Path("/api/v1/job-plans")
@Transactional
class JobPlanResource {

    private final HandlePlan plans;
    private final BusinessClock clock;

    JobPlanResource(HandlePlan plans, BusinessClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "Offer a citizen a job plan")
    public RestResponse<PlanView> offerJobPlan(@Valid @NotNull OfferPlan request) {
        return plans.offer(JOB, request.citizenId(), request.offeredOn());
    }

    @GET
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER, BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "A citizen's job plans")
    public RestResponse<List<PlanView>> listJobPlans(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return plans.list(JOB, citizenId, page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER, BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "A job plan and its history")
    public RestResponse<PlanView> getJobPlan(@RestPath UUID id) {
        return plans.get(JOB, id);
    }

    @POST
    @Path("/{id}/decline")
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The citizen declines the job plan that was offered")
    public RestResponse<PlanView> declineJobPlan(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DeclinePlan request) {
        return plans.move(
                JOB,
                id,
                ifMatch,
                "declined-by-citizen",
                content -> content.decline(request.declinedOn(), clock.today()));
    }

    @POST
    @Path("/{id}/making")
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The job plan is made with the citizen")
    public RestResponse<PlanView> makeJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull MakePlan request) {
        return plans.move(
                JOB, id, ifMatch, "made-by-caseworker", content -> content.make(request.madeOn(), clock.today()));
    }

    @POST
    @Path("/{id}/follow-up")
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "Follow the job plan up: it counts as updated from that day")
    public RestResponse<PlanView> followUpJobPlan(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull FollowUpPlan request) {
        return plans.move(
                JOB,
                id,
                ifMatch,
                "followed-up-by-caseworker",
                content -> content.followUp(request.followedUpOn(), clock.today()));
    }

    @POST
    @Path("/{id}/ending")
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "End the job plan: from that day on it is no longer in force")
    public RestResponse<PlanView> endJobPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndPlan request) {
        return plans.move(
                JOB, id, ifMatch, "ended-by-caseworker", content -> content.end(request.endedOn(), clock.today()));
    }
}
