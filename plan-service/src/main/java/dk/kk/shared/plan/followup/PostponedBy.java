package dk.kk.shared.plan.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whose reason a postponement is: the citizen's, the administration's own, or that of the systems. */
@Schema(name = "PostponedBy")
public enum PostponedBy {
    CITIZEN,
    US,
    SYSTEM
}
