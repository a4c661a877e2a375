package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.known.Administration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param administration whose alerts it tells of: that of the client, by our configuration
 * @param url where events are sent; null: the client comes and asks
 * @param registeredAt business time
 */
@Schema(name = "Subscription")
record SubscriptionView(
        UUID id,
        Administration administration,
        EventFilter filter,
        @Nullable String url,
        SubscriptionPhase phase,
        Instant registeredAt,
        Set<SubscriptionPhase> allowedMoves,
        long version) {

    static SubscriptionView of(Subscription subscription) {
        return new SubscriptionView(
                subscription.id(),
                subscription.administration(),
                subscription.filter(),
                subscription.url(),
                subscription.phase(),
                subscription.registeredAt(),
                subscription.allowedMoves(),
                subscription.version());
    }
}
