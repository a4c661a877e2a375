package dk.kk.shared.plan.citizencopy;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a citizen said it. */
@Schema(name = "HowSaid", description = "At a meeting, by telephone, or in writing")
public enum HowSaid {
    AT_MEETING,
    BY_PHONE,
    IN_WRITING
}
