package dk.kk.shared.plan.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who is to be told when a step is taken. */
@Schema(
        name = "ProcedureInformed",
        description = "BIF's responsible caseworker, SOF's, the citizen, or the special unit")
public enum Informed {
    BIF,
    SOF,
    CITIZEN,
    SPECIAL_UNIT
}
