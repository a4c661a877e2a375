package dk.kk.shared.plan.jobplan;

import dk.kk.shared.plan.content.ContentDifference;
import dk.kk.shared.plan.content.ContentVersionView;
import dk.kk.shared.plan.content.ContentView;
import dk.kk.shared.plan.content.WriteContent;
import dk.kk.shared.plan.lifecycle.PlanContentDesk;
import dk.kk.shared.plan.lifecycle.PlanView;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What BIF's plans say: BIF writes it, both sides read it. */
@Path("/api/v1/job-plans/{id}")
public class JobPlanContentResource {
    private final PlanContentDesk desk;
    private final JobPlans plans;

    JobPlanContentResource(PlanContentDesk desk, JobPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @GET
    @Path("/content")
    @BothSidesRead
    @Operation(summary = "What a job plan says, now or in an earlier version")
    public RestResponse<ContentView> getJobPlanContent(
            @RestPath UUID id, @RestQuery @Nullable @Min(1) Integer version) {
        return desk.content(plans, id, version);
    }

    @POST
    @Path("/content")
    @BifSide
    @StaysIn({"OFFERED", "ACCEPTED", "DRAFT", "MADE", "FOLLOWED_UP"})
    @Operation(summary = "Write what a job plan says from now on, all of it")
    public RestResponse<PlanView> writeJobPlanContent(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull WriteContent request) {
        return desk.write(plans, id, seen, request);
    }

    @GET
    @Path("/content-versions")
    @BothSidesRead
    @Operation(summary = "Who wrote what a job plan says, when and why")
    public RestResponse<List<ContentVersionView>> listJobPlanContentVersions(@RestPath UUID id) {
        return desk.versions(plans, id);
    }

    @GET
    @Path("/difference")
    @BothSidesRead
    @Operation(summary = "What a job plan says otherwise in one version than in another, field by field")
    public RestResponse<ContentDifference> getJobPlanDifference(
            @RestPath UUID id, @RestQuery @NotNull @Min(1) Integer from, @RestQuery @NotNull @Min(1) Integer to) {
        return desk.difference(plans, id, from, to);
    }
}
