package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.FigureValue;
import dk.kk.shared.plan.problem.Problem;
import dk.kk.shared.plan.problem.Problems;
import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.NoMove;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** What is done with a proposal that the project council approved. */
@Path("/api/v1/proposals/{id}")
class ImplementationResource {
    private final Desk desk;
    private final Proposals proposals;
    private final Problems problems;
    private final Caller caller;
    private final BusinessClock clock;

    ImplementationResource(Desk desk, Proposals proposals, Problems problems, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.problems = problems;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Path("/conditions/{number}/meeting")
    @SpecialUnitWrites
    @NoMove("a condition's, which says whether it is met")
    @Operation(summary = "A condition of the council is met")
    public RestResponse<ProposalView> meetProposalCondition(
            @RestPath UUID id,
            @RestPath int number,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ProposalStep request) {
        var by = caller.principal().actor();
        return change(id, ifMatch, proposal -> proposal.meet(number, request.on(), by, clock));
    }

    @POST
    @Path("/start")
    @SpecialUnitWrites
    @MovesTo("BEING_IMPLEMENTED")
    @Operation(summary = "What was approved is being implemented")
    public RestResponse<ProposalView> startProposal(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ProposalStep request) {
        return change(id, ifMatch, proposal -> proposal.start(request.on(), clock));
    }

    @POST
    @Path("/implementation")
    @SpecialUnitWrites
    @MovesTo("IMPLEMENTED")
    @Operation(summary = "What was approved is in place; all conditions are met")
    public RestResponse<ProposalView> implementProposal(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ProposalStep request) {
        return change(id, ifMatch, proposal -> proposal.implement(request.on(), clock));
    }

    @POST
    @Path("/evaluation")
    @SpecialUnitWrites
    @MovesTo("EVALUATED")
    @Operation(summary = "Register the figure before and after, and what that tells; an earlier evaluation stays")
    public RestResponse<ProposalView> evaluateProposal(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EvaluateProposal request) {
        var evaluation = new Evaluation(
                request.before(), request.after(), request.words().strip(), clock.today());
        return change(
                id,
                ifMatch,
                proposal -> proposal.evaluate(evaluation, problemOf(proposal).figure(), clock));
    }

    private RestResponse<ProposalView> change(UUID id, @Nullable IfMatch seen, Verb<Proposal> verb) {
        return desk.change(
                proposals, id, seen, verb, proposal -> ProposalView.of(proposal, problemOf(proposal), caller));
    }

    private Problem problemOf(Proposal proposal) {
        return problems.get(proposal.problemId());
    }

    /** @param on today at the latest, and not before the step before */
    @Schema(name = "ProposalStep")
    record ProposalStep(@NotNull LocalDate on) {}

    /**
     * @param before on a day before the implementation started, or on that day
     * @param after on a day since it was in place
     */
    @Schema(name = "EvaluateProposal")
    record EvaluateProposal(
            @Valid @NotNull FigureValue before,
            @Valid @NotNull FigureValue after,
            @NotBlank @Size(max = 4000) String words) {}
}
