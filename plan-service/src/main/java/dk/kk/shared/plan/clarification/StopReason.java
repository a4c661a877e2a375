package dk.kk.shared.plan.clarification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a clarification was given up. */
@Schema(
        name = "ClarificationStopReason",
        description =
                "The citizen is ill, does not take part, or has moved; the other side clarifies; or it is needed no more")
public enum StopReason {
    CITIZEN_ILL,
    CITIZEN_DOES_NOT_TAKE_PART,
    CITIZEN_MOVED,
    OTHER_SIDE_CLARIFIES,
    NOT_NEEDED
}
