package dk.kk.shared.citizen.hotline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a call to the hotline ended. */
@Schema(name = "CallOutcome")
enum CallOutcome {
    /** By the hotline itself. */
    ANSWERED,
    /** By a unit or an employee of BIF's. */
    REFERRED,
    /** Before anybody answered. */
    GAVE_UP
}
