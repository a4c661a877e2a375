package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether all of the benefit is stopped or a part, for good or for a time, in offer-service's words. */
@Schema(name = "StopKind")
public enum StopKind {
    STOP,
    REDUCTION,
    TEMPORARY
}
