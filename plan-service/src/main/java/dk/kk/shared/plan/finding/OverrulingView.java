package dk.kk.shared.plan.finding;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.consistency.Rule;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.util.List;
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
        List<AllowedMove> allowedMoves,
        Instant recordedAt,
        long version) {
    private static final CallerMoves<OverrulingPhase> MOVES =
            CallerMoves.of(OverrulingPhase.class, OverrulingResource.class);

    static OverrulingView of(FindingOverruling overruling, Principal caller) {
        return new OverrulingView(
                overruling.id(),
                overruling.citizenId(),
                overruling.rule(),
                overruling.reason(),
                overruling.words(),
                overruling.side(),
                overruling.saidBy(),
                overruling.phase(),
                MOVES.from(
                        overruling.phase(), OverrulingPhase.MOVES.allowed(overruling.phase()), caller, overruling.id()),
                overruling.recordedAt(),
                overruling.version());
    }
}
