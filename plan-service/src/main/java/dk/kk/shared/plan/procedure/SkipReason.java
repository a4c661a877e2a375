package dk.kk.shared.plan.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a step is left out. */
@Schema(
        name = "ProcedureSkipReason",
        description =
                "It does not fit this case, it was done before the run began, the citizen does not want it, nobody can be reached, or there is no time")
public enum SkipReason {
    DOES_NOT_FIT,
    DONE_BEFORE,
    CITIZEN_OPPOSED,
    NOBODY_REACHED,
    NO_TIME
}
