package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing was done about an alert; a code, so that nobody writes about a citizen. */
@Schema(name = "NoActionReason")
public enum NoActionReason {
    /** The citizen or the team knew of it, and it was taken care of. */
    ALREADY_HANDLED,
    /** The citizen does not want to be contacted. */
    CITIZEN_DECLINES,
    /** Nobody has reached the citizen. */
    NOT_REACHED,
    /** The team no longer has the citizen. */
    NOT_OUR_CITIZEN,
    NOTHING_NEEDED
}
