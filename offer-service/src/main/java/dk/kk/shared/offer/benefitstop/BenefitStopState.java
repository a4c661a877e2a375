package dk.kk.shared.offer.benefitstop;

import dk.kk.shared.platform.stream.Origin;
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
        boolean discovered,
        List<HearingAnswer> answers) {
    static BenefitStopState of(BenefitStop stop) {
        var terms = stop.terms();
        var decision = stop.decision();
        return new BenefitStopState(
                stop.id(),
                stop.citizenId(),
                terms.benefitId(),
                terms.ground(),
                terms.kind(),
                stop.phase(),
                terms.consideredOn(),
                decision == null ? null : decision.decidedAt(),
                stop.effectiveFrom(),
                terms.origin(),
                terms.discovered(),
                List.of());
    }
}
