package dk.kk.shared.kpi.duty;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a duty came. What was begun is never unbegun; what was done or given up can be taken up again.
 *
 * <pre>
 * NOT_STARTED -> UNDER_WAY -> IMPLEMENTED -> UNDER_WAY
 *             -> DELAYED   -> UNDER_WAY, IMPLEMENTED, GIVEN_UP
 *             -> GIVEN_UP  -> UNDER_WAY
 * </pre>
 *
 * A duty that was never begun, or is under way, can also be implemented, delayed or given up at once.
 */
@Schema(name = "DutyPhase")
public enum DutyPhase {
    NOT_STARTED,
    UNDER_WAY,
    IMPLEMENTED,
    DELAYED,
    GIVEN_UP;

    static final Moves<DutyPhase> MOVES = Moves.of(DutyPhase.class)
            .from(NOT_STARTED)
            .to(UNDER_WAY, "started")
            .to(IMPLEMENTED, "implemented")
            .to(DELAYED, "delayed")
            .to(GIVEN_UP, "given-up")
            .from(UNDER_WAY)
            .to(IMPLEMENTED, "implemented")
            .to(DELAYED, "delayed")
            .to(GIVEN_UP, "given-up")
            .from(DELAYED)
            .to(UNDER_WAY, "resumed")
            .to(IMPLEMENTED, "implemented")
            .to(GIVEN_UP, "given-up")
            .from(IMPLEMENTED)
            .to(UNDER_WAY, "reopened")
            .from(GIVEN_UP)
            .to(UNDER_WAY, "taken-up-again");

    /** The committees are told why. */
    boolean needsReason() {
        return this == DELAYED || this == GIVEN_UP;
    }

    /** Nothing more is waited for. */
    boolean isSettled() {
        return this == IMPLEMENTED || this == GIVEN_UP;
    }
}
