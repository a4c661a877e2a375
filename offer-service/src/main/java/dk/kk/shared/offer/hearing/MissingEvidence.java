package dk.kk.shared.offer.hearing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a decision should rest on and does not. */
@Schema(name = "MissingEvidence")
public enum MissingEvidence {
    /** Aktivloven § 35: in writing, and before the stop was considered. */
    GUIDANCE,
    /** Forvaltningsloven § 19: the citizen has answered, or the time for it is over. */
    HEARING
}
