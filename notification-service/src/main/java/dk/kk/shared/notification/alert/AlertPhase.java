package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.stream.Moves;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an alert stands.
 *
 * <pre>
 * raised -> OPEN -> ACKNOWLEDGED -> ACTED -> CLOSED
 *           OPEN ----------------->              somebody acts at once
 *           OPEN -------------------------> CLOSED  it was to be known alone
 *           OPEN <- ACKNOWLEDGED, ACTED, CLOSED  something new must be known
 *           OPEN <-> WITHDRAWN                   nobody is to be told any more, or somebody again
 *                   ACKNOWLEDGED -> WITHDRAWN
 * </pre>
 */
@Schema(name = "AlertPhase")
public enum AlertPhase {
    /** Nobody has taken it on; whether anybody has seen it, it says beside this. */
    OPEN,
    /** Somebody has taken it on; another may take it over. */
    ACKNOWLEDGED,
    /** Somebody has said what was done. */
    ACTED,
    CLOSED,
    WITHDRAWN;

    static final Moves<AlertPhase> MOVES = Moves.of(AlertPhase.class)
            .from(OPEN)
            .to(ACKNOWLEDGED, "acknowledged")
            .to(ACTED, "acted")
            .to(CLOSED, "closed")
            .to(WITHDRAWN, "withdrawn")
            .from(ACKNOWLEDGED)
            .to(ACTED, "acted")
            .to(OPEN, "reopened")
            .to(WITHDRAWN, "withdrawn")
            .from(ACTED)
            .to(CLOSED, "closed")
            .to(OPEN, "reopened")
            .from(CLOSED)
            .to(OPEN, "reopened")
            .from(WITHDRAWN)
            .to(OPEN, "raised");

    /** @param informs it is to be known alone: who has read it closes it */
    Set<AlertPhase> byPersons(boolean informs) {
        return switch (this) {
            case OPEN -> informs ? Set.of(CLOSED) : Set.of(ACKNOWLEDGED, ACTED);
            case ACKNOWLEDGED -> Set.of(ACTED);
            case ACTED -> Set.of(CLOSED);
            case CLOSED, WITHDRAWN -> Set.of();
        };
    }

    Moves.Move<AlertPhase> move(AlertPhase to) {
        return MOVES.move(this, to);
    }

    /** Somebody has yet to act. */
    public boolean isWaiting() {
        return this == OPEN || this == ACKNOWLEDGED;
    }
}
