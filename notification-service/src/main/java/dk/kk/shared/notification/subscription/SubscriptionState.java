package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.known.Administration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The whole state of a subscription, as other services may know it. Add fields; never rename or remove one.
 *
 * @param client the OAuth client id
 * @param webhook whether events are sent to an address of the client's, which is not told
 */
record SubscriptionState(
        UUID subscriptionId,
        String client,
        Administration administration,
        List<String> types,
        List<String> units,
        boolean webhook,
        SubscriptionPhase phase,
        Instant registeredAt) {}
