package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Rule;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Why a finding may stand.
 *
 * @param saidBy the employee's code
 */
@Schema(name = "FindingOverruling")
public record OverrulingView(
        UUID id,
        UUID citizenId,
        Rule rule,
        OverrulingReason reason,
        @Nullable String words,
        Administration side,
        String saidBy,
        OverrulingPhase phase,
        Set<OverrulingPhase> allowedMoves,
        Instant recordedAt,
        long version) {
    static OverrulingView of(FindingOverruling overruling) {
        return new OverrulingView(
                overruling.id(),
                overruling.citizenId(),
                overruling.rule(),
                overruling.reason(),
                overruling.words(),
                overruling.side(),
                overruling.saidBy(),
                overruling.phase(),
                OverrulingPhase.MOVES.allowed(overruling.phase()),
                overruling.recordedAt(),
                overruling.version());
    }
}
