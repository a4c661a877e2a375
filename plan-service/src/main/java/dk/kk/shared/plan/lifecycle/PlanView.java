package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.content.Completeness;
import dk.kk.shared.plan.coordination.PlanCoordination;
import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.FollowUpView;
import dk.kk.shared.platform.move.AllowedMove;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A plan as both sides' responsible see it.
 *
 * @param planNumber the source system's, of an imported plan
 * @param offeredOn null while the need alone is established, and of a discarded plan
 * @param contentVersion of what it says, counting the versions that the reader is told; 0: nothing is written yet
 * @param completeness which parts are missing: a warning where the plan was made in one step
 * @param coordination whether the other side was asked about it, and answered
 * @param followUp when it is to be followed up next; null while it is not in force
 * @param history what was recorded of it, oldest first; the last row is the present one
 */
@Schema(name = "PlanView")
public record PlanView(
        UUID id,
        UUID citizenId,
        @Nullable String planNumber,
        PlanPhase phase,
        @Nullable LocalDate neededOn,
        @Nullable LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable DeclineReason declineReason,
        @Nullable LocalDate offerAgainOn,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate draftedOn,
        @Nullable LocalDate agreedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable FollowUpResult followUpResult,
        @Nullable LocalDate endedOn,
        @Nullable UUID replacedBy,
        @Nullable LocalDate discardedOn,
        @Nullable DiscardReason discardReason,
        int contentVersion,
        Completeness completeness,
        @Nullable FollowUpView followUp,
        List<AllowedMove> allowedMoves,
        long version,
        PlanCoordination coordination,
        List<PlanRow> history) {

    static PlanView of(
            Plan plan,
            PlanReader reader,
            Completeness completeness,
            @Nullable FollowUpView followUp,
            PlanCoordination coordination,
            List<AllowedMove> allowedMoves) {
        var history = reader.history(plan);
        var now = history.getLast();
        return new PlanView(
                plan.id(),
                plan.citizenId(),
                plan.planNumber(),
                now.phase(),
                now.neededOn(),
                now.offeredOn(),
                now.declinedOn(),
                now.declineReason(),
                now.offerAgainOn(),
                now.acceptedOn(),
                now.draftedOn(),
                now.agreedOn(),
                now.madeOn(),
                now.followedUpOn(),
                now.followUpResult(),
                now.endedOn(),
                now.replacedBy(),
                now.discardedOn(),
                now.discardReason(),
                now.contentVersion(),
                completeness,
                followUp,
                allowedMoves,
                reader.version(plan),
                coordination,
                history);
    }
}
