package dk.kk.shared.plan.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** By which rule a follow-up is due. The months of each stand in the table {@code follow_up_rule}. */
@Schema(name = "FollowUpRule")
public enum FollowUpRule {
    STANDARD,
    /** The last follow-up said that the situation is to be assessed anew. */
    REASSESSMENT,
    /** From the making, the last follow-up or the citizen's first day in the effort, whichever is latest. */
    LONGER_TERM_EFFORT
}
