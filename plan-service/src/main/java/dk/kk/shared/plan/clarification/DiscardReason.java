package dk.kk.shared.plan.clarification;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a clarification should never have been registered. */
@Schema(name = "ClarificationDiscardReason")
enum DiscardReason {
    WRONG_CITIZEN,
    REGISTERED_TWICE,
    NEVER_TOOK_PLACE
}
