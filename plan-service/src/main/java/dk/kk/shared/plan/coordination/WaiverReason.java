package dk.kk.shared.plan.coordination;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why the side that asked does without an answer. The codes are ours. */
@Schema(
        name = "CoordinationWaiverReason",
        description =
                "It could not wait; nothing in it touches the other side; it was settled at a meeting or in a call; the other side makes no effort now; the citizen does not want it")
public enum WaiverReason {
    URGENT,
    NO_EFFECT_ON_OTHER_SIDE,
    SETTLED_IN_PERSON,
    NO_EFFORT_ON_OTHER_SIDE,
    CITIZEN_OPPOSED
}
