package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.problem.Problem;
import dk.kk.shared.plan.problem.Problems;
import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Proposals until the project council treats them. */
@Path("/api/v1/proposals")
public class ProposalResource {
    private final Desk desk;
    private final Proposals proposals;
    private final Problems problems;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    ProposalResource(
            Desk desk, Proposals proposals, Problems problems, Outbox outbox, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.proposals = proposals;
        this.problems = problems;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @SpecialUnitWrites
    @Operation(summary = "Draft a proposal for a problem that is analysed")
    public RestResponse<ProposalView> draftProposal(@Valid @NotNull DraftProposal request) {
        return desk.make(
                proposals,
                null,
                request,
                "drafted",
                () -> {
                    problems.lock(request.problemId()).requireAnalysed();
                    return new Proposal(request.problemId(), request.text(), clock);
                },
                this::view);
    }

    @GET
    @Transactional
    @FiguresRead
    @Operation(summary = "Proposals, in the order they were drafted")
    public RestResponse<List<ProposalView>> listProposals(
            @RestQuery @Nullable UUID problemId,
            @RestQuery @Nullable ProposalPhase phase,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        var found = proposals.page(problemId, phase, page);
        var theirs = problems.byId(found.stream().map(Proposal::problemId).toList());
        return Paged.of(
                found,
                page,
                proposal -> proposal.id().toString(),
                uri,
                proposal ->
                        ProposalView.of(proposal, Objects.requireNonNull(theirs.get(proposal.problemId())), caller));
    }

    @GET
    @Path("/{id}")
    @FiguresRead
    @Operation(summary = "A proposal, what the council said of it, and what came of it")
    public RestResponse<ProposalView> getProposal(@RestPath UUID id) {
        return desk.show(proposals, id, this::view);
    }

    @PUT
    @Path("/{id}")
    @SpecialUnitWrites
    @StaysIn({"DRAFT", "SENT_BACK"})
    @Operation(summary = "Write a draft anew, or what was sent back")
    public RestResponse<ProposalView> writeProposal(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ProposalText request) {
        return change(id, ifMatch, proposal -> proposal.change(request, clock));
    }

    @POST
    @Path("/{id}/submission")
    @SpecialUnitWrites
    @MovesTo(
            value = "SUBMITTED",
            from = {"DRAFT", "SENT_BACK"})
    @Operation(summary = "Submit a proposal to the project council: it has evidence and a target")
    public RestResponse<ProposalView> submitProposal(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, proposal -> {
            var problem = problemOf(proposal);
            var word = proposal.submit(problem.figure(), clock);
            var moved = problem.propose(clock);
            if (moved != null) {
                outbox.add(problem.event(moved, caller.cause(moved)));
            }
            return word;
        });
    }

    @POST
    @Path("/{id}/withdrawal")
    @SpecialUnitWrites
    @MovesTo("WITHDRAWN")
    @Operation(summary = "Withdraw a proposal that is on no agenda")
    public RestResponse<ProposalView> withdrawProposal(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, proposal -> proposal.withdraw(clock));
    }

    private RestResponse<ProposalView> change(UUID id, @Nullable IfMatch seen, Verb<Proposal> verb) {
        return desk.change(proposals, id, seen, verb, this::view);
    }

    private ProposalView view(Proposal proposal) {
        return ProposalView.of(proposal, problemOf(proposal), caller);
    }

    private Problem problemOf(Proposal proposal) {
        return problems.get(proposal.problemId());
    }

    @Schema(name = "DraftProposal")
    record DraftProposal(
            @NotNull UUID problemId, @Valid @NotNull ProposalText text) {}
}
