package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.plan.followup.FollowUpResult;
import dk.kk.shared.plan.followup.PostponedBy;
import dk.kk.shared.plan.followup.PostponementReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What was believed of a plan in {@code [recordedAt, supersededAt)}; without an end it still is.
 *
 * @param contentVersion which version of what the plan says held, counting those that the reader is told; 0: nothing was written
 * @param postponedWhy whose reason it is the other side is told, the reason is for the plan's own
 */
@Schema(name = "PlanRow")
record PlanRow(
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
        @Nullable LocalDate postponedUntil,
        @Nullable PostponedBy postponedBy,
        @Nullable PostponementReason postponedWhy,
        @Nullable LocalDate endedOn,
        @Nullable UUID replacedBy,
        @Nullable LocalDate discardedOn,
        @Nullable DiscardReason discardReason,
        int contentVersion,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    static PlanRow of(RecordedStanding row, @Nullable Instant supersededAt, PlanReader reader) {
        var days = row.standing().days();
        var said = row.standing().particulars();
        return new PlanRow(
                row.standing().phase(),
                days.neededOn(),
                days.offeredOn(),
                days.declinedOn(),
                said.declineReason(),
                said.offerAgainOn(),
                days.acceptedOn(),
                days.draftedOn(),
                days.agreedOn(),
                days.madeOn(),
                days.followedUpOn(),
                said.followUpResult(),
                said.postponedUntil(),
                said.postponedBy(),
                reader == PlanReader.OWN_SIDE ? said.postponedWhy() : null,
                days.endedOn(),
                said.replacedBy(),
                days.discardedOn(),
                said.discardReason(),
                reader.number(row.standing().content()),
                row.recordedAt(),
                supersededAt);
    }
}
