package dk.kk.shared.plan.proposal;

import dk.kk.shared.plan.figure.FigureTarget;
import dk.kk.shared.plan.figure.FigureView;
import dk.kk.shared.plan.problem.Problem;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A proposal, what speaks for it, what the council said, and what came of it.
 *
 * @param figure the problem's, which the target is about
 * @param meetingId on whose agenda it is
 */
@Schema(name = "Proposal")
public record ProposalView(
        UUID id,
        UUID problemId,
        String problemTitle,

        FigureView figure,

        String title,
        String proposed,
        String costs,
        String effect,
        @Nullable FigureTarget target,
        List<Evidence> evidence,
        ProposalPhase phase,

        @Schema(
                description =
                        "What the caller may make of it: the council decides at a meeting, the special unit does all else")
        List<AllowedMove> allowedMoves,

        LocalDate phaseSince,

        @Nullable UUID meetingId,

        @Schema(description = "Oldest first: what is sent back comes again")
        List<Decision> decisions,

        List<Condition> conditions,
        @Nullable Implementation implementation,

        @Schema(description = "Oldest first; the last one holds")
        List<EvaluationView> evaluations,

        long version) {
    private static final CallerMoves<ProposalPhase> MOVES =
            CallerMoves.of(ProposalPhase.class, ProposalResource.class, ImplementationResource.class);

    static ProposalView of(Proposal proposal, Problem problem, Caller caller) {
        var solution = proposal.solution();
        var target = solution.target();
        var precision = Precision.of(caller);
        return new ProposalView(
                proposal.id(),
                proposal.problemId(),
                problem.title(),
                FigureView.of(problem.figure()),
                solution.title(),
                solution.proposed(),
                solution.costs(),
                solution.effect(),
                target,
                List.copyOf(proposal.evidence()),
                proposal.phase(),
                MOVES.from(
                        proposal.phase(),
                        ProposalPhase.MOVES.allowed(proposal.phase()),
                        caller.principal(),
                        proposal.id()),
                proposal.phaseSince(),
                proposal.meetingId(),
                List.copyOf(proposal.decisions()),
                List.copyOf(proposal.conditions()),
                proposal.implementation(),
                proposal.evaluations().stream()
                        .map(evaluation -> EvaluationView.of(evaluation, problem.figure(), target, precision))
                        .toList(),
                proposal.version());
    }
}
