package dk.kk.shared.plan.problem;

import dk.kk.shared.plan.figure.FigureView;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A problem, how far it is, and where the figure is that shows it.
 *
 * @param phaseSince on that day the present phase began
 * @param mergedInto whose duplicate it is
 */
@Schema(name = "JointProblem")
public record ProblemView(
        UUID id,
        String title,
        String description,
        CaseType caseType,
        FigureView figure,
        List<UUID> lessons,
        ProblemPhase phase,

        @Schema(description = "What the caller may make of it; PROPOSED comes of a proposal that is submitted")
        List<AllowedMove> allowedMoves,

        LocalDate identifiedOn,

        LocalDate phaseSince,

        @Nullable Dropped dropped,

        @Nullable UUID mergedInto,

        long version) {

    @Schema(name = "DroppedProblem")
    public record Dropped(DropReason reason, String words) {}

    private static final CallerMoves<ProblemPhase> MOVES = CallerMoves.of(ProblemPhase.class, ProblemResource.class);

    static ProblemView of(Problem problem, Caller caller) {
        var reason = problem.dropReason();
        var words = problem.dropWords();
        return new ProblemView(
                problem.id(),
                problem.title(),
                problem.description(),
                problem.caseType(),
                FigureView.of(problem.figure()),
                problem.lessons(),
                problem.phase(),
                MOVES.from(
                        problem.phase(), ProblemPhase.MOVES.allowed(problem.phase()), caller.principal(), problem.id()),
                problem.identifiedOn(),
                problem.phaseSince(),
                reason == null || words == null ? null : new Dropped(reason, words),
                problem.mergedInto(),
                problem.version());
    }
}
