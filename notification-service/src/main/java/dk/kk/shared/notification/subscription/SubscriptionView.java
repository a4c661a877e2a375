package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.util.List;
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
        List<AllowedMove> allowedMoves,
        long version) {

    private static final CallerMoves<SubscriptionPhase> MOVES =
            CallerMoves.of(SubscriptionPhase.class, SubscriptionResource.class);

    static SubscriptionView of(Subscription subscription, Principal caller) {
        return new SubscriptionView(
                subscription.id(),
                subscription.administration(),
                subscription.filter(),
                subscription.url(),
                subscription.phase(),
                subscription.registeredAt(),
                MOVES.from(subscription.phase(), subscription.allowedMoves(), caller, subscription.id()),
                subscription.version());
    }
}
