package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.webhook.Outcome;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a queue stands, real time.
 *
 * @param failures of the event that is next, in a row
 * @param failingSince null where the last attempt went well
 */
record Standing(
        long delivered,
        int failures,
        @Nullable Instant failingSince,
        @Nullable Outcome lastOutcome,
        @Nullable Instant lastAttemptAt,
        Instant dueAt) {}
