package dk.kk.shared.plan.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a citizen does not want a plan, in words that both sides may read; ours. */
@Schema(name = "DeclineReason")
public enum DeclineReason {
    SEES_NO_NEED,
    NOT_NOW,
    WANTS_OTHER_HELP,
    WANTS_NO_COOPERATION,
    NOT_STATED
}
