package dk.kk.shared.plan.silence;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By what somebody heard of a citizen; never what it was about. */
@Schema(
        name = "SignOfLifeKind",
        description =
                "The citizen was reached; somebody tried; a joint meeting was held; the citizen attended a course; a person moved or followed up a plan, moved a clarification of the work capacity, or answered the other side")
public enum SignKind {
    CONTACT,
    ATTEMPT,
    JOINT_MEETING,
    ATTENDANCE,
    PLAN,
    CLARIFICATION,
    COORDINATION
}
