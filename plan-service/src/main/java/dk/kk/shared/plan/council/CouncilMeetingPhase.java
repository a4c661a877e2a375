package dk.kk.shared.plan.council;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a meeting of the project council is.
 *
 * <pre>
 * PLANNED ──► MINUTES_DRAFTED ⟲ ──► MINUTES_APPROVED
 *    └──────► CANCELLED
 * </pre>
 */
@Schema(
        name = "CouncilMeetingPhase",
        description =
                "It is to be held or is being held; its minutes are a draft; they are approved and stay so; it is not held")
public enum CouncilMeetingPhase {
    PLANNED,
    MINUTES_DRAFTED,
    MINUTES_APPROVED,
    CANCELLED;

    static final Moves<CouncilMeetingPhase> MOVES = Moves.of(CouncilMeetingPhase.class)
            .from(PLANNED)
            .to(MINUTES_DRAFTED, "minutes-drafted")
            .to(CANCELLED, "cancelled")
            .from(MINUTES_DRAFTED)
            .to(MINUTES_DRAFTED, "minutes-changed")
            .to(MINUTES_APPROVED, "minutes-approved");

    public boolean isOpen() {
        return this == PLANNED || this == MINUTES_DRAFTED;
    }
}
