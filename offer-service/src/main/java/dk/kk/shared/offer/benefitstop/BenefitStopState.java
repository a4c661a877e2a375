package dk.kk.shared.offer.benefitstop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole state of a benefit stop, as other services may know it; the envelope says what happened and which version. Add fields; never rename or remove one. */
record BenefitStopState(
        UUID stopId,
        UUID citizenId,
        UUID benefitId,
        Ground ground,
        StopKind kind,
        Phase phase,
        LocalDate consideredOn,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveFrom,
        Origin origin,
        List<String> answers) {

    static BenefitStopState of(BenefitStop stop) {
        return new BenefitStopState(
                stop.id(),
                stop.citizenId(),
                stop.benefitId(),
                stop.ground(),
                stop.kind(),
                stop.phase(),
                stop.consideredOn(),
                stop.decidedAt(),
                stop.effectiveFrom(),
                stop.origin(),
                List.of());
    }
}
