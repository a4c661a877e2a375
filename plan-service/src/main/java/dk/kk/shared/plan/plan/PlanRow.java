package dk.kk.shared.plan.plan;

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
        @Nullable Instant supersededAt) {}
