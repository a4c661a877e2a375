package dk.kk.shared.offer.benefitstop;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far SOF is with BIF's news of a stop. */
@Schema(name = "SofAlertStanding")
public enum SofAlertStanding {
    /** Nobody in SOF has to know: the citizen is not shared, or the stop is history, or was called off before it was told. */
    NOBODY_TO_TELL,
    /** SOF is to be told, and no alert was heard of. */
    NOT_RAISED,
    /** Raised; nobody has taken it on. */
    OPEN,
    /** Somebody has taken it on. */
    ACKNOWLEDGED,
    /** Somebody has said what was done. */
    ACTED,
    CLOSED,
    /** Nobody is to act any more. */
    WITHDRAWN
}
