package dk.kk.shared.citizen.approach;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Principal;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param side whose caseworker the citizen asked for; it alone moves the approach
 * @param onGreenLine on the day the citizen asked, as known when they asked
 * @param reachedAt when a caseworker spoke with the citizen; null while nobody has
 * @param lapseReason null unless it lapsed
 * @param allowedMoves none of the other side's
 */
@Schema(name = "Approach")
public record ApproachView(
        UUID id,
        UUID citizenId,
        Administration side,
        Channel channel,
        Instant askedAt,
        boolean onGreenLine,
        Phase phase,
        @Nullable Instant reachedAt,
        @Nullable LapseReason lapseReason,
        List<AllowedMove> allowedMoves,
        long version) {
    private static final CallerMoves<Phase> MOVES = CallerMoves.of(Phase.class, ApproachResource.class);

    static ApproachView of(Approach approach, Caller caller) {
        var asking = approach.asking();
        return new ApproachView(
                approach.id(),
                approach.citizenId(),
                asking.side(),
                asking.channel(),
                asking.askedAt(),
                asking.onGreenLine(),
                approach.phase(),
                approach.reachedAt(),
                approach.lapseReason(),
                moves(approach, caller.principal()),
                approach.version());
    }

    private static List<AllowedMove> moves(Approach approach, Principal caller) {
        return approach.asking().side().isOf(caller)
                ? MOVES.from(approach.phase(), approach.allowedMoves(), caller, approach.id())
                : List.of();
    }
}
