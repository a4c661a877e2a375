package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A run as other services may know it: how far it is and by when, never which procedure: a type of case may tell of treatment. Add
 * fields; never rename or remove one.
 *
 * @param endedOn the day on which it was done or stopped
 */
record ProcedureRunState(
        UUID runId,
        UUID citizenId,
        Administration startingSide,
        RunPhase phase,
        LocalDate startedOn,
        @Nullable StopReason stopReason,
        @Nullable LocalDate endedOn,
        List<Step> steps) {
    static ProcedureRunState of(ProcedureRun run) {
        var steps = run.steps();
        return new ProcedureRunState(
                run.id(),
                run.citizenId(),
                run.startingSide(),
                run.phase(),
                run.startedOn(),
                run.stopReason(),
                run.endedOn(),
                IntStream.range(0, steps.size())
                        .mapToObj(i -> Step.of(i + 1, steps.get(i)))
                        .toList());
    }

    /** @param number from 1 */
    record Step(
            int number,
            StepPhase phase,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate settledOn,
            @Nullable Administration settledSide,
            @Nullable SkipReason skipReason) {
        static Step of(int number, RunStep step) {
            return new Step(
                    number, step.phase(), step.dueOn(), step.settledOn(), step.settledSide(), step.skipReason());
        }
    }
}
