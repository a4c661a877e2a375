package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.stream.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param discovered nobody registered it: the paying system's postings told that the benefit had ended
 * @param allowedMoves the phases it may go to from here; EFFECTIVE comes by itself on its day, BENEFIT_ENDED when the benefit ends
 */
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
        boolean discovered,
        List<Phase> allowedMoves) {
    static BenefitStopView of(BenefitStop stop) {
        var terms = stop.terms();
        var decision = stop.decision();
        return new BenefitStopView(
                stop.id(),
                stop.citizenId(),
                terms.benefitId(),
                terms.ground(),
                terms.kind(),
                stop.phase(),
                terms.consideredOn(),
                decision == null ? null : decision.decidedAt(),
                stop.effectiveFrom(),
                decision == null ? null : decision.guidance(),
                terms.origin(),
                terms.discovered(),
                List.copyOf(stop.allowedMoves()));
    }
}
