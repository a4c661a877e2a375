package dk.kk.shared.kpi.dutymeasure;

import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a stop's state.
 *
 * @param resumedAt when the newest event was recorded, of a stop that is resumed: nothing follows that
 * @param endedAt the same of one that is withdrawn, or whose benefit has ended
 */
record HeardStop(
        UUID citizenId,
        State state,
        @Nullable Instant resumedAt,
        @Nullable Instant endedAt) {

    private static final Set<StopPhase> ENDED = Set.of(StopPhase.WITHDRAWN, StopPhase.BENEFIT_ENDED);

    static HeardStop of(HeardEvent event) {
        var state = event.state(State.class);
        return new HeardStop(
                state.citizenId,
                state,
                state.phase == StopPhase.RESUMED ? event.time() : null,
                ENDED.contains(state.phase) ? event.time() : null);
    }

    record State(
            UUID stopId,
            UUID citizenId,
            StopPhase phase,
            @Nullable Instant decidedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable Instant registeredAt,
            String origin,
            boolean discovered) {

        boolean live() {
            return origin.equals("LIVE");
        }
    }
}
