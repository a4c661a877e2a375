package dk.kk.shared.offer.benefitstop;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When SOF's alert about a stop was raised and acted on, business time. Written by {@link SofAlerts} alone: it is no part of the
 * stop's state, so that hearing of an alert about a stop makes no news of the stop.
 */
@Embeddable
record SofTold(
        @Column(name = "sof_told_at", insertable = false, updatable = false)
        Instant toldAt,

        @Column(name = "sof_acted_at", insertable = false, updatable = false) @Nullable
        Instant actedAt) {}
