package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.offer.sharing.SharedDays;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/**
 * What is heard of SOF beside a stop: whether the citizen is shared, and what became of the alert, business time. Written by
 * {@link SofAlerts} alone: it is no part of the stop's state, so that hearing of an alert makes no news of the stop.
 *
 * @param shared as {@link SharedDays#read} reads it
 * @param standing null as long as no alert was heard of
 * @param earlierOutcome what was done before the alert came back
 */
@Embeddable
record SofSide(
        @Formula("shared_days_of(citizen_id)") @Nullable String shared,

        @Column(name = "sof_phase", insertable = false, updatable = false) @Enumerated(EnumType.STRING) @Nullable
        SofAlertStanding standing,

        @Column(name = "sof_told_at", insertable = false, updatable = false) @Nullable
        Instant raisedAt,

        @Column(name = "sof_seen_at", insertable = false, updatable = false) @Nullable
        Instant seenAt,

        @Column(name = "sof_acknowledged_at", insertable = false, updatable = false) @Nullable
        Instant acknowledgedAt,

        @Column(name = "sof_acted_at", insertable = false, updatable = false) @Nullable
        Instant actedAt,

        @Column(name = "sof_outcome", insertable = false, updatable = false) @Enumerated(EnumType.STRING) @Nullable
        SofOutcome outcome,

        @Column(name = "sof_closed_at", insertable = false, updatable = false) @Nullable
        Instant closedAt,

        @Column(name = "sof_withdrawn_at", insertable = false, updatable = false) @Nullable
        Instant withdrawnAt,

        @Column(name = "sof_earlier_outcome", insertable = false, updatable = false)
        @Enumerated(EnumType.STRING)
        @Nullable
        SofOutcome earlierOutcome,

        @Column(name = "sof_earlier_acted_at", insertable = false, updatable = false) @Nullable
        Instant earlierActedAt) {

    static final SofSide NOTHING_HEARD = untold(null);

    static SofSide untold(@Nullable String shared) {
        return new SofSide(shared, null, null, null, null, null, null, null, null, null, null);
    }

    SharedDays sharedDays() {
        return SharedDays.read(shared);
    }

    /** When SOF first said what it did and did not have to act anew, else when it said so before. */
    @Nullable
    Instant lastActedAt() {
        return actedAt == null ? earlierActedAt : actedAt;
    }
}
