package dk.kk.shared.citizen.approach;

import dk.kk.shared.citizen.directory.Administration;
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
 * @param allowedMoves the phases it may go to from here
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
        List<Phase> allowedMoves,
        long version) {
    static ApproachView of(Approach approach) {
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
                List.copyOf(approach.allowedMoves()),
                approach.version());
    }
}
