package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a request of one side to the other is. */
@Schema(name = "CoordinationPhase")
public enum CoordinationPhase {
    ASKED,
    ANSWERED,
    WAIVED,
    WITHDRAWN
}
