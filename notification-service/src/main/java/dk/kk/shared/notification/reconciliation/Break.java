package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.known.Stops;
import dk.kk.shared.notification.subscription.OwedEvent;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that does not agree.
 *
 * @param about the stop, request or notice; where a subscription lacks events, the stop of the oldest one
 * @param alertId null where there is none
 * @param subscriptionId that lacks something; null of a break of {@code about} itself
 * @param since from when on it should have agreed, business time
 */
record Break(
        BreakKind kind,
        StreamRef about,
        @Nullable UUID alertId,
        @Nullable UUID subscriptionId,
        Instant since) {

    static Break of(BreakKind kind, OwedEvent event) {
        return new Break(
                kind,
                new StreamRef(Stops.KIND.kind(), event.stopId()),
                event.alertId(),
                event.subscriptionId(),
                event.toldAt());
    }

    /** What its incident is about: one of a subscription, however many events it lacks. */
    String incident() {
        return kind + " " + (subscriptionId == null ? about.id() : subscriptionId);
    }
}
