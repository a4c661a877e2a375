package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a plan, as other services may know it, oldest row first: phases and days, never why. Add fields; never rename
 * or remove one.
 *
 * @param origin of the last row
 */
record PlanState(UUID planId, UUID citizenId, Origin origin, List<Row> rows) {

    record Row(
            PlanPhase phase,
            @Nullable LocalDate neededOn,
            @Nullable LocalDate offeredOn,
            @Nullable LocalDate declinedOn,
            @Nullable LocalDate offerAgainOn,
            @Nullable LocalDate acceptedOn,
            @Nullable LocalDate draftedOn,
            @Nullable LocalDate agreedOn,
            @Nullable LocalDate madeOn,
            @Nullable LocalDate followedUpOn,
            @Nullable LocalDate postponedUntil,
            @Nullable LocalDate endedOn,
            @Nullable UUID replacedBy,
            @Nullable LocalDate discardedOn,
            int contentVersion,
            Instant recordedAt,
            @Nullable Instant supersededAt) {

        static Row of(RecordedStanding row, @Nullable Instant supersededAt) {
            var days = row.standing().days();
            var said = row.standing().particulars();
            return new Row(
                    row.standing().phase(),
                    days.neededOn(),
                    days.offeredOn(),
                    days.declinedOn(),
                    said.offerAgainOn(),
                    days.acceptedOn(),
                    days.draftedOn(),
                    days.agreedOn(),
                    days.madeOn(),
                    days.followedUpOn(),
                    said.postponedUntil(),
                    days.endedOn(),
                    said.replacedBy(),
                    days.discardedOn(),
                    row.standing().content().contentVersion(),
                    row.recordedAt(),
                    supersededAt);
        }
    }
}
