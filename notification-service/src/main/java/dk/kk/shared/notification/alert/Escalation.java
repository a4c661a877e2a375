package dk.kk.shared.notification.alert;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far up an alert has gone that nobody acted on in time. */
@Schema(name = "AlertEscalation")
public enum Escalation {
    NONE,
    /** The leader of the centre above the team. */
    LEADER,
    SPECIAL_UNIT;

    Escalation next() {
        return this == NONE ? LEADER : SPECIAL_UNIT;
    }
}
