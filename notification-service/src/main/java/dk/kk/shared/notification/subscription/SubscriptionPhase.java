package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a subscription stands. Its events are numbered and kept until it ends, delivered to its webhook while it is active.
 *
 * <pre>
 * registered -> ACTIVE  <-> PAUSED      by its client
 *               ACTIVE  <-> SUSPENDED   deliveries were tried to the end; back by its client or by operations
 *               any      -> ENDED
 * </pre>
 */
@Schema(name = "SubscriptionPhase")
public enum SubscriptionPhase {
    ACTIVE,
    PAUSED,
    SUSPENDED,
    ENDED;

    static final Moves<SubscriptionPhase> MOVES = Moves.of(SubscriptionPhase.class)
            .from(ACTIVE)
            .to(PAUSED, "paused")
            .to(SUSPENDED, "suspended")
            .to(ENDED, "ended")
            .from(PAUSED)
            .to(ACTIVE, "resumed")
            .to(ENDED, "ended")
            .from(SUSPENDED)
            .to(ACTIVE, "resumed")
            .to(ENDED, "ended");
}
