package dk.kk.shared.plan.socialplan;

import dk.kk.shared.plan.content.ContentDifference;
import dk.kk.shared.plan.content.ContentVersionView;
import dk.kk.shared.plan.content.ContentView;
import dk.kk.shared.plan.content.WriteContent;
import dk.kk.shared.plan.lifecycle.PlanContentDesk;
import dk.kk.shared.plan.lifecycle.PlanView;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.SofSide;
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

/** What SOF's plans say: SOF writes it, BIF reads it without what tells of treatment. */
@Path("/api/v1/social-plans/{id}")
public class SocialPlanContentResource {
    private final PlanContentDesk desk;
    private final SocialPlans plans;

    SocialPlanContentResource(PlanContentDesk desk, SocialPlans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    @GET
    @Path("/content")
    @BothSidesRead
    @Operation(summary = "What a social action plan says, now or in an earlier version")
    public RestResponse<ContentView> getSocialPlanContent(
            @RestPath UUID id, @RestQuery @Nullable @Min(1) Integer version) {
        return desk.content(plans, id, version);
    }

    @POST
    @Path("/content")
    @SofSide
    @StaysIn({"OFFERED", "ACCEPTED", "DRAFT", "MADE", "FOLLOWED_UP"})
    @Operation(summary = "Write what a social action plan says from now on, all of it")
    public RestResponse<PlanView> writeSocialPlanContent(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull WriteContent request) {
        return desk.write(plans, id, seen, request);
    }

    @GET
    @Path("/content-versions")
    @BothSidesRead
    @Operation(summary = "Who wrote what a social action plan says, when and why")
    public RestResponse<List<ContentVersionView>> listSocialPlanContentVersions(@RestPath UUID id) {
        return desk.versions(plans, id);
    }

    @GET
    @Path("/difference")
    @BothSidesRead
    @Operation(summary = "What a social action plan says otherwise in one version than in another, field by field")
    public RestResponse<ContentDifference> getSocialPlanDifference(
            @RestPath UUID id, @RestQuery @NotNull @Min(1) Integer from, @RestQuery @NotNull @Min(1) Integer to) {
        return desk.difference(plans, id, from, to);
    }
}
