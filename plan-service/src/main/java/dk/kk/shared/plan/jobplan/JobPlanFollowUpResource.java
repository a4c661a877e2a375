package dk.kk.shared.plan.jobplan;

import dk.kk.shared.plan.lifecycle.ClosingView;
import dk.kk.shared.plan.lifecycle.PlanDesk;
import dk.kk.shared.plan.lifecycle.PlanSteps.PostponeFollowUp;
import dk.kk.shared.plan.lifecycle.PlanView;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.BifSide;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What comes before the next follow-up, and before the end, of BIF's plans. */
@Path("/api/v1/job-plans/{id}")
class JobPlanFollowUpResource {
    private final PlanDesk desk;
    private final JobPlans plans;

    JobPlanFollowUpResource(PlanDesk desk, JobPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @POST
    @Path("/follow-up-postponement")
    @BifSide
    @StaysIn({"MADE", "FOLLOWED_UP"})
    @Operation(summary = "Put the next follow-up of a job plan off, with the reason; the plan is as old as it was")
    public RestResponse<PlanView> postponeJobPlanFollowUp(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull PostponeFollowUp request) {
        return desk.postpone(plans, id, seen, request);
    }

    @GET
    @Path("/closing")
    @BifSide
    @Operation(summary = "Why a job plan cannot be ended, or should perhaps not be")
    public RestResponse<ClosingView> getJobPlanClosing(@RestPath UUID id) {
        return desk.closing(plans, id);
    }
}
