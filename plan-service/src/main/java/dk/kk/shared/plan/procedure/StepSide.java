package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose a step is: one administration's, or either's. */
@Schema(name = "ProcedureStepSide", description = "BIF's step, SOF's, or one that either of both takes")
public enum StepSide {
    BIF,
    SOF,
    BOTH;

    boolean isOf(Administration administration) {
        return this == BOTH || name().equals(administration.name());
    }
}
