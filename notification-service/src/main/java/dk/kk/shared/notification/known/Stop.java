package dk.kk.shared.notification.known;

import dk.kk.shared.platform.consumer.HeardEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A benefit stop as last heard.
 *
 * @param recordedAt when offer-service recorded this state, business time
 * @param answers SOF's, in the order in which they came
 */
public record Stop(
        UUID stopId,
        UUID citizenId,
        StopPhase phase,
        Origin origin,
        Instant recordedAt,
        StopDays days,
        StopFacts facts,
        List<StopAnswer> answers) {

    /** Imported history is BACKFILL: nobody is alerted about what is long past. */
    public enum Origin {
        LIVE,
        BACKFILL
    }

    public Stop {
        if (phase.hasDay() && days.effectiveFrom() == null) {
            throw new IllegalArgumentException("A " + phase + " stop without effectiveFrom");
        }
    }

    static Stop heard(HeardEvent event) {
        var state = event.state(State.class);
        return new Stop(
                state.stopId(),
                state.citizenId(),
                state.phase(),
                state.origin(),
                event.time(),
                new StopDays(
                        state.consideredOn(),
                        state.eventOn(),
                        state.answerBy(),
                        state.decidedAt(),
                        state.effectiveFrom(),
                        state.effectiveUntil(),
                        state.registeredAt()),
                new StopFacts(
                        state.ground(),
                        state.kind(),
                        state.benefitId(),
                        null,
                        state.decidedElsewhere(),
                        state.discovered(),
                        state.missing() == null ? List.of() : state.missing()),
                state.answers() == null ? List.of() : state.answers());
    }

    record State(
            UUID stopId,
            UUID citizenId,
            @Nullable UUID benefitId,
            @Nullable StopGround ground,
            @Nullable StopKind kind,
            StopPhase phase,
            @Nullable LocalDate consideredOn,
            @Nullable LocalDate eventOn,
            @Nullable LocalDate answerBy,
            @Nullable Instant decidedAt,
            @Nullable LocalDate effectiveFrom,
            @Nullable LocalDate effectiveUntil,
            @Nullable Instant registeredAt,
            Origin origin,
            boolean decidedElsewhere,
            boolean discovered,
            @Nullable List<MissingEvidence> missing,
            @Nullable List<StopAnswer> answers) {}
}
