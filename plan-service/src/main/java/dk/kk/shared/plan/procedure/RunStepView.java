package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A step of a run: what is to be done, and how it stands.
 *
 * @param number from 1
 * @param dueOn its last day; null while it waits for {@code afterStep}
 * @param settledBy who took or skipped it, by employee code
 * @param overdue it is open in a run that goes on, and its last day is over
 */
@Schema(name = "ProcedureRunStep")
public record RunStepView(
        int number,
        String textDa,
        String textEn,
        StepSide side,
        StepRole role,
        List<Informed> inform,
        @Nullable Integer afterStep,
        StepPhase phase,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate settledOn,
        @Nullable Administration settledSide,
        @Nullable String settledBy,
        @Nullable SkipReason skipReason) {
    static RunStepView of(int number, ProcedureStep plan, RunStep step, boolean overdue) {
        return new RunStepView(
                number,
                plan.textDa(),
                plan.textEn(),
                plan.side(),
                plan.role(),
                List.copyOf(plan.inform()),
                plan.afterStep(),
                step.phase(),
                step.dueOn(),
                overdue,
                step.settledOn(),
                step.settledSide(),
                step.settledBy(),
                step.skipReason());
    }
}
