package dk.kk.shared.notification.reconciliation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not agree.
 *
 * @param alertId null where there is none
 * @param since from when on it should have agreed, business time
 */
record Break(BreakKind kind, UUID stopId, @Nullable UUID alertId, Instant since) {

    /** What its incident is about. */
    String about() {
        return kind + " " + stopId;
    }
}
