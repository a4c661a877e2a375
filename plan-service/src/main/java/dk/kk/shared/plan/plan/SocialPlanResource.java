package dk.kk.shared.plan.plan;

import static dk.kk.shared.plan.plan.PlanKind.SOCIAL;
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

/** SOF's plans: SOF changes them, the responsible on both sides read them. */
@Path("/api/v1/social-plans")
@Transactional
class SocialPlanResource {

    private final HandlePlan plans;
    private final BusinessClock clock;

    SocialPlanResource(HandlePlan plans, BusinessClock clock) {
        this.plans = plans;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "Offer a citizen a social action plan")
    public RestResponse<PlanView> offerSocialPlan(@Valid @NotNull OfferPlan request) {
        return plans.offer(SOCIAL, request.citizenId(), request.offeredOn());
    }

    @GET
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER, BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "A citizen's social action plans")
    public RestResponse<List<PlanView>> listSocialPlans(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page, UriInfo uri) {
        return plans.list(SOCIAL, citizenId, page, uri);
    }

    @GET
    @Path("/{id}")
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER, BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "A social action plan and its history")
    public RestResponse<PlanView> getSocialPlan(@RestPath UUID id) {
        return plans.get(SOCIAL, id);
    }

    @POST
    @Path("/{id}/decline")
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The citizen declines the social action plan that was offered")
    public RestResponse<PlanView> declineSocialPlan(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DeclinePlan request) {
        return plans.move(
                SOCIAL,
                id,
                ifMatch,
                "declined-by-citizen",
                content -> content.decline(request.declinedOn(), clock.today()));
    }

    @POST
    @Path("/{id}/making")
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "The social action plan is made with the citizen")
    public RestResponse<PlanView> makeSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull MakePlan request) {
        return plans.move(
                SOCIAL, id, ifMatch, "made-by-caseworker", content -> content.make(request.madeOn(), clock.today()));
    }

    @POST
    @Path("/{id}/follow-up")
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "Follow the social action plan up: it counts as updated from that day")
    public RestResponse<PlanView> followUpSocialPlan(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull FollowUpPlan request) {
        return plans.move(
                SOCIAL,
                id,
                ifMatch,
                "followed-up-by-caseworker",
                content -> content.followUp(request.followedUpOn(), clock.today()));
    }

    @POST
    @Path("/{id}/ending")
    @Access(
            roles = {SOF_CASEWORKER, SOF_MANAGER},
            relation = OWN_CASE)
    @Operation(summary = "End the social action plan: from that day on it is no longer in force")
    public RestResponse<PlanView> endSocialPlan(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndPlan request) {
        return plans.move(
                SOCIAL, id, ifMatch, "ended-by-caseworker", content -> content.end(request.endedOn(), clock.today()));
    }
}
