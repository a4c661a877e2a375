package dk.kk.shared.plan.socialplan;

import dk.kk.shared.plan.citizencopy.CitizenCopyDesk;
import dk.kk.shared.plan.citizencopy.CitizenCopyView;
import dk.kk.shared.plan.citizencopy.CopyPart;
import dk.kk.shared.plan.citizencopy.CopyRequests.RecordReceipt;
import dk.kk.shared.plan.citizencopy.CopyRequests.RecordStatement;
import dk.kk.shared.plan.citizencopy.CopyRequests.WithdrawEntry;
import dk.kk.shared.plan.citizenversion.CitizenVersionDesk;
import dk.kk.shared.plan.citizenversion.CitizenVersionView;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.NoMove;
import dk.kk.shared.platform.rules.SofSide;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** SOF's plans as the citizens read them, what they say of them, and that they were given them: SOF's alone. */
@Path("/api/v1/social-plans/{id}")
public class SocialPlanCitizenResource {
    private final CitizenVersionDesk versions;
    private final CitizenCopyDesk desk;
    private final SocialPlans plans;

    SocialPlanCitizenResource(CitizenVersionDesk versions, CitizenCopyDesk desk, SocialPlans plans) {
        this.versions = versions;
        this.desk = desk;
        this.plans = plans;
    }

    @GET
    @Path("/citizen-version")
    @SofSide
    @Operation(summary = "A social action plan in plain sentences for the citizen, now or as it was given on a day")
    public CitizenVersionView getSocialPlanCitizenVersion(@RestPath UUID id, @RestQuery @Nullable LocalDate givenOn) {
        return versions.show(plans, id, givenOn);
    }

    @GET
    @Path("/citizen-copy")
    @SofSide
    @Operation(summary = "What the citizen said of a social action plan, and when they were given it")
    public RestResponse<CitizenCopyView> getSocialPlanCitizenCopy(@RestPath UUID id) {
        return desk.show(plans, id);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/statements")
    @SofSide
    @Operation(summary = "Write down what the citizen says of a social action plan, in their own words")
    public RestResponse<CitizenCopyView> recordSocialPlanStatement(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull RecordStatement request) {
        return desk.say(plans, id, seen, request);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/statements/{number}/withdrawal")
    @SofSide
    @Operation(summary = "Take back what was written down of a citizen's words, with the reason")
    public RestResponse<CitizenCopyView> withdrawSocialPlanStatement(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull WithdrawEntry request) {
        return desk.withdraw(plans, id, seen, CopyPart.STATEMENT, number, request);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/receipts")
    @SofSide
    @Operation(summary = "Register that the citizen was given a social action plan, and which version of it")
    public RestResponse<CitizenCopyView> recordSocialPlanReceipt(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull RecordReceipt request) {
        return desk.give(plans, id, seen, request);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/receipts/{number}/withdrawal")
    @SofSide
    @Operation(summary = "Take back that the citizen was given a social action plan, with the reason")
    public RestResponse<CitizenCopyView> withdrawSocialPlanReceipt(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull WithdrawEntry request) {
        return desk.withdraw(plans, id, seen, CopyPart.RECEIPT, number, request);
    }
}
