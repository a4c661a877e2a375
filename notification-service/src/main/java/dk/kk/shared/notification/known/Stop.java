package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A benefit stop as last heard.
 *
 * @param recordedAt when offer-service recorded this state, business time
 */
public record Stop(
        UUID stopId,
        UUID citizenId,
        StopPhase phase,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant decidedAt,
        Origin origin,
        Instant recordedAt,
        StopFacts facts) {

    /** Imported history is BACKFILL: nobody is alerted about what is long past. */
    public enum Origin {
        LIVE,
        BACKFILL
    }

    public Stop {
        if (phase.isTold() && effectiveFrom == null) {
            throw new IllegalArgumentException("A " + phase + " stop without effectiveFrom");
        }
    }

    static Stop heard(HeardEvent event) {
        var state = event.state(State.class);
        return new Stop(
                state.stopId(),
                state.citizenId(),
                state.phase(),
                state.effectiveFrom(),
                state.decidedAt(),
                state.origin(),
                event.time(),
                new StopFacts(state.ground(), state.kind(), state.benefitId(), null));
    }

    record State(
            UUID stopId,
            UUID citizenId,
            @Nullable UUID benefitId,
            @Nullable StopGround ground,
            @Nullable StopKind kind,
            StopPhase phase,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant decidedAt,
            Origin origin) {}
}
