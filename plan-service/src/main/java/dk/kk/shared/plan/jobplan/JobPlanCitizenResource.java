package dk.kk.shared.plan.jobplan;

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
import dk.kk.shared.platform.rules.BifSide;
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

/** BIF's plans as the citizens read them, what they say of them, and that they were given them: BIF's alone. */
@Path("/api/v1/job-plans/{id}")
public class JobPlanCitizenResource {
    private final CitizenVersionDesk versions;
    private final CitizenCopyDesk desk;
    private final JobPlans plans;

    JobPlanCitizenResource(CitizenVersionDesk versions, CitizenCopyDesk desk, JobPlans plans) {
        this.versions = versions;
        this.desk = desk;
        this.plans = plans;
    }

    @GET
    @Path("/citizen-version")
    @BifSide
    @Operation(summary = "A job plan in plain sentences for the citizen, now or as it was given on a day")
    public CitizenVersionView getJobPlanCitizenVersion(@RestPath UUID id, @RestQuery @Nullable LocalDate givenOn) {
        return versions.show(plans, id, givenOn);
    }

    @GET
    @Path("/citizen-copy")
    @BifSide
    @Operation(summary = "What the citizen said of a job plan, and when they were given it")
    public RestResponse<CitizenCopyView> getJobPlanCitizenCopy(@RestPath UUID id) {
        return desk.show(plans, id);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/statements")
    @BifSide
    @Operation(summary = "Write down what the citizen says of a job plan, in their own words")
    public RestResponse<CitizenCopyView> recordJobPlanStatement(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull RecordStatement request) {
        return desk.say(plans, id, seen, request);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/statements/{number}/withdrawal")
    @BifSide
    @Operation(summary = "Take back what was written down of a citizen's words, with the reason")
    public RestResponse<CitizenCopyView> withdrawJobPlanStatement(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull WithdrawEntry request) {
        return desk.withdraw(plans, id, seen, CopyPart.STATEMENT, number, request);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/receipts")
    @BifSide
    @Operation(summary = "Register that the citizen was given a job plan, and which version of it")
    public RestResponse<CitizenCopyView> recordJobPlanReceipt(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch seen, @Valid @NotNull RecordReceipt request) {
        return desk.give(plans, id, seen, request);
    }

    @POST
    @NoMove("of what the citizen said or was given: the plan stays as it is")
    @Path("/citizen-copy/receipts/{number}/withdrawal")
    @BifSide
    @Operation(summary = "Take back that the citizen was given a job plan, with the reason")
    public RestResponse<CitizenCopyView> withdrawJobPlanReceipt(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable IfMatch seen,
            @Valid @NotNull WithdrawEntry request) {
        return desk.withdraw(plans, id, seen, CopyPart.RECEIPT, number, request);
    }
}
