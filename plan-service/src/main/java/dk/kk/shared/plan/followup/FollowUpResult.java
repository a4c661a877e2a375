package dk.kk.shared.plan.followup;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What came of a follow-up. */
@Schema(name = "FollowUpResult")
public enum FollowUpResult {
    CONTINUED,
    /** What the plan says was changed. */
    CHANGED,
    /** The plan is to be ended, which is a step of its own. */
    ENDED,
    /** The citizen's situation is to be assessed anew: the next follow-up is due earlier. */
    REASSESS
}
