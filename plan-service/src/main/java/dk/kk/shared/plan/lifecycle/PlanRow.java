package dk.kk.shared.plan.lifecycle;

import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What was believed of a plan in {@code [recordedAt, supersededAt)}; without an end it still is. */
@Schema(name = "PlanRow")
record PlanRow(
        PlanPhase phase,
        LocalDate offeredOn,
        @Nullable LocalDate declinedOn,
        @Nullable LocalDate madeOn,
        @Nullable LocalDate followedUpOn,
        @Nullable LocalDate endedOn,
        Instant recordedAt,
        @Nullable Instant supersededAt) {

    static PlanRow of(RecordedContent row, @Nullable Instant supersededAt) {
        var content = row.content();
        return new PlanRow(
                content.phase(),
                content.offeredOn(),
                content.declinedOn(),
                content.madeOn(),
                content.followedUpOn(),
                content.endedOn(),
                row.recordedAt(),
                supersededAt);
    }
}
