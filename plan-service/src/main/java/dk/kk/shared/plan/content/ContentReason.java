package dk.kk.shared.plan.content;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why what a plan says was written. */
@Schema(name = "PlanContentReason")
public enum ContentReason {
    DRAFTED,
    CITIZEN_WISHED,
    CIRCUMSTANCES_CHANGED,
    FOLLOWED_UP,
    COORDINATED_WITH_OTHER_SIDE,
    CORRECTED
}
