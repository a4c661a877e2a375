package dk.kk.shared.plan.coordination;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Whether a plan is coordinated with the other side: how its last request stands.
 *
 * @param requestId null where the other side was not asked
 * @param overdue it waits, and its last day is over
 */
@Schema(name = "PlanCoordination")
public record PlanCoordination(
        State state,
        @Nullable UUID requestId,
        @Nullable LocalDate dueOn,
        boolean overdue,
        @Nullable LocalDate answeredOn,
        @Nullable Outcome outcome,
        @Nullable WaiverReason waiverReason) {
    static final PlanCoordination NOT_ASKED =
            new PlanCoordination(State.NOT_ASKED, null, null, false, null, null, null);

    @Schema(name = "PlanCoordinationState")
    public enum State {
        NOT_ASKED,
        WAITING,
        ANSWERED,
        WAIVED
    }
}
