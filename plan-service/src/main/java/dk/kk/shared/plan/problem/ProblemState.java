package dk.kk.shared.plan.problem;

import dk.kk.shared.plan.figure.Figure;
import dk.kk.shared.plan.figure.FigureCode;
import dk.kk.shared.plan.figure.FigurePart;
import dk.kk.shared.plan.figure.FigurePopulation;
import dk.kk.shared.plan.specialcase.CaseType;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A problem as other services may know it, none of the words. Add fields; never rename or remove one. */
record ProblemState(
        UUID problemId,
        CaseType caseType,
        FigureCode figure,
        @Nullable FigurePopulation figurePopulation,
        @Nullable FigurePart figurePart,
        List<UUID> lessons,
        ProblemPhase phase,
        LocalDate identifiedOn,
        LocalDate phaseSince,
        @Nullable DropReason dropReason,
        @Nullable UUID mergedInto) {
    static ProblemState of(Problem problem) {
        Figure figure = problem.figure();
        return new ProblemState(
                problem.id(),
                problem.caseType(),
                figure.code(),
                figure.population(),
                figure.part(),
                problem.lessons(),
                problem.phase(),
                problem.identifiedOn(),
                problem.phaseSince(),
                problem.dropReason(),
                problem.mergedInto());
    }
}
