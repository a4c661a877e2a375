package dk.kk.shared.kpi.approachwait;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an approach: not whose it is, for no figure asks.
 *
 * @param onGreenLine as known when the citizen asked
 * @param reachedAt never null of one that is reached
 */
record HeardApproach(
        UUID approachId,
        Administration side,
        boolean onGreenLine,
        Instant askedAt,
        @Nullable Instant reachedAt,
        ApproachPhase phase) {
    static HeardApproach of(HeardEvent event) {
        return event.state(HeardApproach.class);
    }

    /** In whole seconds. */
    long seconds(Instant end) {
        return Math.max(0, Duration.between(askedAt, end).toSeconds());
    }
}
