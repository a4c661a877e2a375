package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What became of a step in a run. That it is overdue is no phase: it is open, and its last day is over.
 *
 * <pre>
 * OPEN ◄─► DONE
 *   ▲
 *   └────► SKIPPED
 * </pre>
 */
@Schema(
        name = "ProcedureStepPhase",
        description = "It is still to be taken; it is taken; it is left out, and the reason says why")
public enum StepPhase {
    OPEN,
    DONE,
    SKIPPED;

    static final Moves<StepPhase> MOVES = Moves.of(StepPhase.class)
            .from(OPEN)
            .to(DONE, "step-done")
            .to(SKIPPED, "step-skipped")
            .from(DONE)
            .to(OPEN, "step-reopened")
            .from(SKIPPED)
            .to(OPEN, "step-reopened");
}
