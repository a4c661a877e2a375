package dk.kk.shared.plan.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a plan should never have been registered. */
@Schema(name = "PlanDiscardReason")
public enum DiscardReason {
    WRONG_CITIZEN,
    REGISTERED_TWICE,
    NEVER_TOOK_PLACE
}
