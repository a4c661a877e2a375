package dk.kk.shared.plan.specialcase;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the special unit gives a case back. */
@Schema(
        name = "SpecialCaseReturnReason",
        description =
                "The sides can settle it themselves, they have not talked to each other yet, facts are missing, a shared procedure covers it, or something else")
public enum ReturnReason {
    SIDES_CAN_SETTLE,
    SIDES_HAVE_NOT_TALKED,
    FACTS_MISSING,
    PROCEDURE_COVERS_IT,
    OTHER
}
