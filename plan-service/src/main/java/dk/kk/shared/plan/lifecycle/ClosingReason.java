package dk.kk.shared.plan.lifecycle;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What stands between a plan and its end. */
@Schema(name = "PlanClosingReason")
enum ClosingReason {
    /** Only a plan in force is ended. */
    NOT_IN_FORCE(true),
    /** Each goal is reached, or dropped with a reason, before. */
    GOALS_ACTIVE(true),
    /** Its last follow-up is long ago: ending it without one is a caseworker's choice. */
    FOLLOW_UP_LATE(false),
    /** The last follow-up said that the situation is to be assessed anew. */
    REASSESSMENT_ASKED_FOR(false);

    private final boolean blocks;

    ClosingReason(boolean blocks) {
        this.blocks = blocks;
    }

    boolean blocks() {
        return blocks;
    }
}
