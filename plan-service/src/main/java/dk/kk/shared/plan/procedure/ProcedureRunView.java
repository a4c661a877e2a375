package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A run of a procedure for a citizen, as both sides see it: in the words of the version it was started by.
 *
 * @param number of the procedure's version
 * @param endedOn the day on which it was done or stopped
 * @param overdue how many of its steps are
 */
@Schema(name = "ProcedureRun")
public record ProcedureRunView(
        UUID id,
        UUID citizenId,
        UUID procedureId,
        CaseType caseType,
        int number,
        String titleDa,
        String titleEn,
        RunPhase phase,
        LocalDate startedOn,
        Administration startingSide,
        @Nullable StopReason stopReason,
        @Nullable LocalDate endedOn,
        List<RunStepView> steps,
        long overdue,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<RunPhase> MOVES = CallerMoves.of(RunPhase.class, ProcedureRunResource.class);

    static ProcedureRunView of(ProcedureRun run, Procedure procedure, LocalDate today, Principal caller) {
        var plan = procedure.steps();
        var isRunning = run.phase() == RunPhase.RUNNING;
        var steps = IntStream.range(0, plan.size())
                .mapToObj(i -> RunStepView.of(
                        i + 1,
                        plan.get(i),
                        run.steps().get(i),
                        isRunning && run.steps().get(i).isOverdueOn(today)))
                .toList();
        return new ProcedureRunView(
                run.id(),
                run.citizenId(),
                run.procedureId(),
                procedure.caseType(),
                procedure.number(),
                procedure.content().titleDa(),
                procedure.content().titleEn(),
                run.phase(),
                run.startedOn(),
                run.startingSide(),
                run.stopReason(),
                run.endedOn(),
                steps,
                steps.stream().filter(RunStepView::overdue).count(),
                MOVES.from(run.phase(), run.allowedMoves(), caller, run.id()),
                run.version());
    }
}
