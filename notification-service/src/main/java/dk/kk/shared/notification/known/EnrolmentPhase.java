package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a course stands, in offer-service's words. */
@Schema(name = "EnrolmentPhase")
public enum EnrolmentPhase {
    REFERRED,
    ACCEPTED,
    STARTED,
    PAUSED,
    COMPLETED,
    DROPPED_OUT,
    CANCELLED,
    NO_SHOW
}
