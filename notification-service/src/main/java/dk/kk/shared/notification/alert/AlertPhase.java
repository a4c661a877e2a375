package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an alert stands.
 *
 * <pre>
 * raised -> OPEN -> ACKNOWLEDGED
 *            ^ | <-         something new must be known
 *            | v
 *         WITHDRAWN         nobody is to be told any more
 * </pre>
 */
@Schema(name = "AlertPhase")
public enum AlertPhase {
    OPEN,
    ACKNOWLEDGED,
    WITHDRAWN;

    static final Moves<AlertPhase> MOVES = Moves.of(AlertPhase.class)
            .from(OPEN)
            .to(ACKNOWLEDGED, "acknowledged")
            .to(WITHDRAWN, "withdrawn")
            .from(ACKNOWLEDGED)
            .to(OPEN, "reopened")
            .from(WITHDRAWN)
            .to(OPEN, "raised");

    Moves.Move<AlertPhase> move(AlertPhase to) {
        return MOVES.move(this, to);
    }
}
