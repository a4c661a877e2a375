package dk.kk.shared.notification.reconciliation;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a stop, or what else somebody is to be told, has come on its way to somebody who acts. */
@Schema(name = "ReconciliationStage")
public enum Stage {
    /** This service knows the stop as it is. */
    HEARD,
    /** There is an alert where the rule asks for one, and it shows the stop as it is. */
    ALERTED,
    /** The alert's own event is with Kafka. */
    SENT,
    /** Each system that subscribes to it has the alert's event, or it waits for its turn. */
    DELIVERED,
    /** Somebody acted in time. */
    ACKNOWLEDGED;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
