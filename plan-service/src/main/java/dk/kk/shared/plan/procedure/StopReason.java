package dk.kk.shared.plan.procedure;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a run is stopped. */
@Schema(
        name = "ProcedureStopReason",
        description =
                "The cause is gone, it was started by mistake, another procedure fits better, the special unit took the case over, or the citizen is not shared any more: that is never said by hand")
public enum StopReason {
    CAUSE_GONE,
    STARTED_BY_MISTAKE,
    OTHER_PROCEDURE,
    SPECIAL_CASE,
    NOT_SHARED
}
