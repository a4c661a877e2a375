package dk.kk.shared.notification.incident;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where an incident stands.
 *
 * <pre>
 * raised -> OPEN -> ACKNOWLEDGED   somebody sees to it
 *             |       |
 *             v       v
 *              CLEARED             its cause is gone; the cause coming back is another incident
 * </pre>
 */
@Schema(name = "IncidentPhase")
public enum IncidentPhase {
    OPEN,
    ACKNOWLEDGED,
    CLEARED;

    static final Moves<IncidentPhase> MOVES = Moves.of(IncidentPhase.class)
            .from(OPEN)
            .to(ACKNOWLEDGED, "acknowledged")
            .to(CLEARED, "cleared")
            .from(ACKNOWLEDGED)
            .to(CLEARED, "cleared");
}
