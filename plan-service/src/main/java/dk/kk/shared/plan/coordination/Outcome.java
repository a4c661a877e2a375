package dk.kk.shared.plan.coordination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the side asked says. */
@Schema(name = "CoordinationOutcome")
public enum Outcome {
    AGREED,
    /** It says why. */
    OBJECTS,
    NO_COMMENT
}
