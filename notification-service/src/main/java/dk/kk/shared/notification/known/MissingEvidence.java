package dk.kk.shared.notification.known;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a sanction should have rested on and did not when it was decided, in offer-service's words. */
@Schema(name = "MissingEvidence")
public enum MissingEvidence {
    GUIDANCE,
    HEARING
}
