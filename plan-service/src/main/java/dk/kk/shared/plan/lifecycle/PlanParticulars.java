package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.PostponedBy;
import dk.kk.shared.plan.followup.PostponementReason;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was said with a step.
 *
 * @param offerAgainOn the day on which a plan is to be offered again to who declined this one
 * @param replacedBy the plan that took its place
 * @param postponedUntil the next follow-up is put off until then, for that reason; the next step ends it
 */
@Embeddable
record PlanParticulars(
        @Nullable @Enumerated(EnumType.STRING) DeclineReason declineReason,
        @Nullable LocalDate offerAgainOn,
        @Nullable UUID replacedBy,
        @Nullable @Enumerated(EnumType.STRING) DiscardReason discardReason,
        @Nullable @Enumerated(EnumType.STRING) FollowUpResult followUpResult,
        @Nullable LocalDate postponedUntil,
        @Nullable @Enumerated(EnumType.STRING) PostponedBy postponedBy,
        @Nullable @Enumerated(EnumType.STRING) PostponementReason postponedWhy) {

    static final PlanParticulars NONE = new PlanParticulars(null, null, null, null, null, null, null, null);

    static PlanParticulars declined(DeclineReason reason, @Nullable LocalDate offerAgainOn) {
        return new PlanParticulars(reason, offerAgainOn, null, null, null, null, null, null);
    }

    static PlanParticulars replaced(UUID by) {
        return new PlanParticulars(null, null, by, null, null, null, null, null);
    }

    static PlanParticulars discarded(DiscardReason reason) {
        return new PlanParticulars(null, null, null, reason, null, null, null, null);
    }

    static PlanParticulars followedUp(FollowUpResult result) {
        return new PlanParticulars(null, null, null, null, result, null, null, null);
    }

    /** Of a plan in force: what its last follow-up came to stands beside. */
    PlanParticulars postponed(LocalDate until, PostponementReason why) {
        return new PlanParticulars(null, null, null, null, followUpResult, until, why.whose(), why);
    }
}
