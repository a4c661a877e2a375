package dk.kk.shared.plan.specialcase;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A special case as other services may know it: none of its words, and not its type, which may tell of treatment. Add fields; never
 * rename or remove one.
 *
 * @param queuedOn the day since which it waits, or waited: a later one where it was reopened
 * @param closedOn the day on which it was returned or resolved
 */
record SpecialCaseState(
        UUID caseId,
        UUID citizenId,
        Administration referringSide,
        SpecialCasePhase phase,
        ReferralReason reason,
        LocalDate referredOn,
        LocalDate queuedOn,
        @Nullable OverCapacityReason overCapacityReason,
        @Nullable ReturnReason returnReason,
        @Nullable CaseOutcome outcome,
        @Nullable LocalDate closedOn) {
    static SpecialCaseState of(SpecialCase special) {
        return new SpecialCaseState(
                special.id(),
                special.citizenId(),
                special.referral().referringSide(),
                special.phase(),
                special.referral().reason(),
                special.referral().referredOn(),
                special.queuedOn(),
                special.overCapacityReason(),
                special.returnReason(),
                special.outcome(),
                special.closedOn());
    }
}
