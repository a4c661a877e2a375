package dk.kk.shared.plan.specialcase;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A special case.
 *
 * @param caseType null to the side that did not refer it: a type may tell of treatment
 * @param words null to the side that did not refer it
 * @param queuedOn the day since which it waits, or waited: a later one where it was reopened
 * @param takenBy the member who works on it, as the audit names them
 * @param heldByCaller that is the caller
 * @param closedOn the day on which it was returned or resolved
 */
@Schema(name = "SpecialCase")
public record SpecialCaseView(
        UUID id,
        UUID citizenId,
        Administration referringSide,
        String referredBy,
        @Nullable CaseType caseType,
        ReferralReason reason,
        @Nullable String words,
        SpecialCasePhase phase,
        LocalDate referredOn,
        LocalDate queuedOn,
        @Nullable String takenBy,
        boolean heldByCaller,
        @Nullable OverCapacityReason overCapacityReason,
        @Nullable ReturnReason returnReason,
        @Nullable CaseOutcome outcome,
        @Nullable LocalDate closedOn,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<SpecialCasePhase> MOVES =
            CallerMoves.of(SpecialCasePhase.class, SpecialCaseResource.class);

    /** @param isTold whether the caller sees its type and words */
    static SpecialCaseView of(SpecialCase special, Caller caller, boolean isTold) {
        var referral = special.referral();
        return new SpecialCaseView(
                special.id(),
                special.citizenId(),
                referral.referringSide(),
                referral.referredBy(),
                isTold ? referral.caseType() : null,
                referral.reason(),
                isTold ? referral.words() : null,
                special.phase(),
                referral.referredOn(),
                special.queuedOn(),
                special.takenBy(),
                caller.principal().actor().equals(special.takenBy()),
                special.overCapacityReason(),
                special.returnReason(),
                special.outcome(),
                special.closedOn(),
                MOVES.from(
                        special.phase(),
                        special.allowedMoves(caller.principal().actor()),
                        caller.principal(),
                        special.id()),
                special.version());
    }
}
