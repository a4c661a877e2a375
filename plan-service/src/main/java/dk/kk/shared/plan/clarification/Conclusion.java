package dk.kk.shared.plan.clarification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a clarification comes to. It grants nothing: a flexible job or a pension is decided elsewhere. */
@Schema(
        name = "ClarificationConclusion",
        description =
                "Full capacity; reduced; for a flexible job; disability pension is to be considered; or it could not be clarified")
public enum Conclusion {
    FULL,
    REDUCED,
    FLEX_JOB,
    PENSION_TO_BE_CONSIDERED,
    NOT_CLARIFIED;

    boolean hasHours() {
        return this == REDUCED || this == FLEX_JOB;
    }
}
