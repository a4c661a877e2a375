package dk.kk.shared.plan.lifecycle;

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
 */
@Embeddable
record PlanParticulars(
        @Nullable @Enumerated(EnumType.STRING) DeclineReason declineReason,
        @Nullable LocalDate offerAgainOn,
        @Nullable UUID replacedBy,
        @Nullable @Enumerated(EnumType.STRING) DiscardReason discardReason) {

    static final PlanParticulars NONE = new PlanParticulars(null, null, null, null);

    static PlanParticulars declined(DeclineReason reason, @Nullable LocalDate offerAgainOn) {
        return new PlanParticulars(reason, offerAgainOn, null, null);
    }

    static PlanParticulars replaced(UUID by) {
        return new PlanParticulars(null, null, by, null);
    }

    static PlanParticulars discarded(DiscardReason reason) {
        return new PlanParticulars(null, null, null, reason);
    }
}
