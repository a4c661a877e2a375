package dk.kk.shared.plan.meeting;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a joint meeting is.
 *
 * <pre>
 * CALLED ──► HELD
 *    └─────► CANCELLED
 * </pre>
 */
@Schema(name = "JointMeetingPhase", description = "It is to be held; it was held; it will not be")
enum Phase {
    CALLED,
    HELD,
    CANCELLED;

    static final Moves<Phase> MOVES =
            Moves.of(Phase.class).from(CALLED).to(HELD, "held").to(CANCELLED, "cancelled");
}
