package dk.kk.shared.offer.breaker;

import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param usual what was usual when the run came, and from how many stops on a run is held
 * @param submittedAt business time; of each of its stops it is the time of registration, however long the run was held
 * @param submittedBy who sent it, as the audit says
 * @param decidedBy who released or discarded it; null where nobody had to
 */
@Schema(name = "BenefitStopRun")
record StopRunView(
        UUID id,
        RunSource source,
        RunPhase phase,
        int size,
        UsualVolume usual,
        Instant submittedAt,
        String submittedBy,
        @Nullable String decidedBy,
        @Nullable String discardReason,
        List<Preview.Line> preview,
        List<AllowedMove> allowedMoves,
        long version) {

    private static final CallerMoves<RunPhase> MOVES = CallerMoves.of(RunPhase.class, StopRunResource.class);

    static StopRunView of(StopRun run, List<Preview.Line> preview, Principal caller) {
        return new StopRunView(
                run.id(),
                run.source(),
                run.phase(),
                run.size(),
                run.usual(),
                run.submittedAt(),
                run.submittedBy(),
                run.decidedBy(),
                run.discardReason(),
                preview,
                MOVES.from(run.phase(), run.allowedMoves(), caller, run.id()),
                run.version());
    }
}
