package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.SofAlertStanding.ACKNOWLEDGED;
import static dk.kk.shared.offer.benefitstop.SofAlertStanding.ACTED;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What notification-service tells of an alert and is needed here; older events lack some of it. */
record SofAlertState(
        String kind,
        About about,
        SofAlertStanding phase,
        @Nullable String outcome,
        @Nullable String earlierOutcome,
        @Nullable Instant raisedAt,
        @Nullable Instant seenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable Instant closedAt,
        @Nullable Instant earlierActedAt) {
    record About(String kind, String id) {}

    boolean isOfStop() {
        return kind.equals("BENEFIT_STOP");
    }

    UUID stopId() {
        return UUID.fromString(about.id());
    }

    /** Before there was ACTED, an acknowledgement with an outcome said so. */
    SofAlertStanding standing() {
        return phase == ACKNOWLEDGED && outcome != null ? ACTED : phase;
    }

    @Nullable
    Instant acted() {
        return actedAt == null && outcome != null ? acknowledgedAt : actedAt;
    }
}
