package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why BIF stops a benefit, in offer-service's words. */
@Schema(name = "StopGround")
public enum StopGround {
    SANCTION,
    NOT_AVAILABLE,
    NO_LONGER_ENTITLED,
    SELF_SUPPORTING,
    MOVED,
    PENSION,
    DEATH,
    OTHER
}
