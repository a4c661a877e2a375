package dk.kk.shared.offer.benefitstop;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param allowedMoves the phases it may go to from here; EFFECTIVE comes by itself, on its day */
@Schema(name = "BenefitStop")
record BenefitStopView(
        UUID id,
        UUID citizenId,
        UUID benefitId,
        Ground ground,
        StopKind kind,
        Phase phase,
        LocalDate consideredOn,
        @Nullable Instant decidedAt,
        @Nullable LocalDate effectiveFrom,
        @Nullable Guidance guidance,
        Origin origin,
        List<Phase> allowedMoves) {

    static BenefitStopView of(BenefitStop stop) {
        return new BenefitStopView(
                stop.id(),
                stop.citizenId(),
                stop.benefitId(),
                stop.ground(),
                stop.kind(),
                stop.phase(),
                stop.consideredOn(),
                stop.decidedAt(),
                stop.effectiveFrom(),
                stop.guidance(),
                stop.origin(),
                List.copyOf(stop.allowedMoves()));
    }
}
