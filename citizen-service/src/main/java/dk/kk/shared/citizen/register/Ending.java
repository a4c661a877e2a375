package dk.kk.shared.citizen.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a citizen's end.
 *
 * @param endedOn the first day on which the citizen is the city's no more
 * @param returnedOn the first day on which they are again; null where they are not
 * @param supersededAt since when something else is known; null for what holds
 * @param mistake why it was wrong, or why the return was, of one that has a return; null where nothing was
 */
public record Ending(
        LocalDate endedOn,
        @Nullable LocalDate returnedOn,
        EndReason reason,
        Instant recordedAt,
        @Nullable Instant supersededAt,
        @Nullable EndingMistake mistake) {

    static Ending of(LocalDate endedOn, EndReason reason, Instant recordedAt) {
        return new Ending(endedOn, null, reason, recordedAt, null, null);
    }

    /** It holds, and nobody has returned. */
    boolean isOpen() {
        return supersededAt == null && returnedOn == null;
    }

    Ending returned(LocalDate on, Instant at) {
        return new Ending(endedOn, on, reason, at, null, null);
    }

    Ending superseded(Instant at, @Nullable EndingMistake why) {
        return new Ending(endedOn, returnedOn, reason, recordedAt, at, why);
    }
}
