package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.subscription.OwedEvent;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not agree.
 *
 * @param stopId where a subscription lacks events: the stop of the oldest one
 * @param alertId null where there is none
 * @param subscriptionId that lacks something; null of a break of the stop itself
 * @param since from when on it should have agreed, business time
 */
record Break(
        BreakKind kind,
        UUID stopId,
        @Nullable UUID alertId,
        @Nullable UUID subscriptionId,
        Instant since) {

    static Break of(BreakKind kind, OwedEvent event) {
        return new Break(kind, event.stopId(), event.alertId(), event.subscriptionId(), event.toldAt());
    }

    /** What its incident is about: one of a subscription, however many events it lacks. */
    String about() {
        return kind + " " + (subscriptionId == null ? stopId : subscriptionId);
    }
}
