package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.NumberedEvents;
import dk.kk.shared.notification.subscription.Subscription;
import dk.kk.shared.notification.subscription.SubscriptionPhase;
import dk.kk.shared.notification.webhook.LiveSecret;
import dk.kk.shared.notification.webhook.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * How far the deliveries of a subscription are. Times are real.
 *
 * @param newest the newest number given
 * @param delivered all up to this number were delivered, or were removed before they could be
 * @param failures of the event that is next, in a row
 * @param failingSince null where the last attempt went well
 * @param lastOutcome null before the first attempt
 * @param nextAttemptAt null where nothing is tried: all is delivered, or the subscription is not active
 * @param version the subscription's
 * @param secrets what messages are signed with, the oldest first
 */
@Schema(name = "Delivery")
record DeliveryView(
        UUID subscriptionId,
        SubscriptionPhase phase,
        long newest,
        long delivered,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Outcome lastOutcome,
        @Nullable Instant lastAttemptAt,
        @Nullable Instant nextAttemptAt,
        List<LiveSecret> secrets,
        long version) {

    static DeliveryView of(
            Subscription subscription,
            NumberedEvents.Range range,
            @Nullable Standing standing,
            List<LiveSecret> secrets) {
        var delivered = Math.max(range.removedThrough(), standing == null ? 0 : standing.delivered());
        var waits = subscription.phase() == SubscriptionPhase.ACTIVE && delivered < range.newest();
        return new DeliveryView(
                subscription.id(),
                subscription.phase(),
                range.newest(),
                delivered,
                standing == null ? 0 : standing.failures(),
                standing == null ? null : standing.failingSince(),
                standing == null ? null : standing.lastOutcome(),
                standing == null ? null : standing.lastAttemptAt(),
                standing == null || !waits ? null : standing.dueAt(),
                secrets,
                subscription.version());
    }
}
