package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.known.Administration;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Map;

/** Who may subscribe to what, and how long events are kept. */
@ConfigMapping(prefix = "shared.subscriptions")
interface SubscriptionSettings {
    /** Ours; a day at least. */
    @WithDefault("P30D")
    Duration retention();

    /** By OAuth client id. A client that does not stand here may subscribe to nothing. */
    Map<String, SubscribingClient> clients();

    interface SubscribingClient {
        /** Whose alerts it may learn of. */
        Administration administration();
    }
}
