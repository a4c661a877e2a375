package dk.kk.shared.kpi.approachwait;

import static dk.kk.shared.kpi.approachwait.ApproachPhase.MISTAKEN;
import static dk.kk.shared.kpi.approachwait.ApproachPhase.REACHED;
import static dk.kk.shared.kpi.approachwait.ApproachPhase.WAITING;

import dk.kk.shared.kpi.duty.Administration;
import dk.kk.shared.kpi.waiting.MeasuredMoment;
import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of an approach: not whose it is, for no figure asks.
 *
 * @param onGreenLine as known when the citizen asked
 * @param reachedAt never null of one that is reached
 * @param registeredAt when it was written down; null where citizen-service did not keep that, of one that has moved since
 * @param movedAt when that was recorded; null of one that has not
 */
record HeardApproach(
        UUID approachId,
        Administration side,
        boolean onGreenLine,
        Instant askedAt,
        @Nullable Instant reachedAt,
        ApproachPhase phase,
        @Nullable Instant registeredAt,
        @Nullable Instant movedAt) {

    private static final long REGISTERED = 1;

    static HeardApproach of(HeardEvent event) {
        var state = event.state(State.class);
        var isNew = event.version() == REGISTERED;
        var registeredAt = state.registeredAt == null && isNew ? event.time() : state.registeredAt;
        return new HeardApproach(
                state.approachId,
                state.side,
                state.onGreenLine,
                state.askedAt,
                state.reachedAt,
                state.phase,
                registeredAt,
                isNew ? null : event.time());
    }

    /** As it was known at that moment; empty of one that nobody had asked or registered yet. */
    Optional<HeardApproach> at(MeasuredMoment moment) {
        return moment.knows(askedAt) && moment.knows(registeredAt)
                ? Optional.of(in(phaseAt(moment)))
                : Optional.empty();
    }

    /** Before it moved the citizen waited. Of one that was taken back it is told that the citizen was reached, but not that it lapsed. */
    private ApproachPhase phaseAt(MeasuredMoment moment) {
        var wasReached = reachedAt != null && moment.knows(reachedAt);
        return moment.knows(movedAt) && moment.knows(reachedAt)
                ? phase
                : phase == MISTAKEN && wasReached ? REACHED : WAITING;
    }

    private HeardApproach in(ApproachPhase other) {
        return new HeardApproach(approachId, side, onGreenLine, askedAt, reachedAt, other, registeredAt, movedAt);
    }

    /** In whole seconds. */
    long seconds(Instant end) {
        return Math.max(0, Duration.between(askedAt, end).toSeconds());
    }

    record State(
            UUID approachId,
            Administration side,
            boolean onGreenLine,
            Instant askedAt,
            @Nullable Instant reachedAt,
            ApproachPhase phase,
            @Nullable Instant registeredAt) {}
}
