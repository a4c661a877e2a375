package dk.kk.shared.citizen.approach;

import dk.kk.shared.citizen.directory.Administration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An approach as other services may know it, never why it lapsed. Add fields; never rename or remove one. */
record ApproachState(
        UUID approachId,
        UUID citizenId,
        Administration side,
        Channel channel,
        Instant askedAt,
        @Nullable Instant reachedAt,
        Phase phase,
        boolean onGreenLine,
        @Nullable Instant registeredAt) {
    static ApproachState of(Approach approach) {
        var asking = approach.asking();
        return new ApproachState(
                approach.id(),
                approach.citizenId(),
                asking.side(),
                asking.channel(),
                asking.askedAt(),
                approach.reachedAt(),
                approach.phase(),
                asking.onGreenLine(),
                approach.registeredAt());
    }
}
