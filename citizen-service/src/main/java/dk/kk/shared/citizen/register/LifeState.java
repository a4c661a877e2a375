package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.stream.Moves;
import org.jspecify.annotations.Nullable;

/**
 * Whether a citizen is the city's, and why not.
 *
 * <pre>
 * RESIDENT -ended-> DEAD
 * RESIDENT -ended-> MOVED | EMIGRATED | OTHER -returned-> RESIDENT
 * </pre>
 *
 * From each of the others a correction leads back to RESIDENT, too: then it never was. So does the correction of a return, from
 * RESIDENT to where the citizen returned from.
 */
enum LifeState {
    /** The city's. */
    RESIDENT,
    DEAD,
    MOVED,
    EMIGRATED,
    OTHER;

    static final Moves<LifeState> MOVES = Moves.of(LifeState.class)
            .from(RESIDENT)
            .to(DEAD, "ended")
            .to(MOVED, "ended")
            .to(EMIGRATED, "ended")
            .to(OTHER, "ended")
            .from(MOVED)
            .to(RESIDENT, "returned")
            .from(EMIGRATED)
            .to(RESIDENT, "returned")
            .from(OTHER)
            .to(RESIDENT, "returned");

    static LifeState of(@Nullable EndReason ended) {
        return ended == null ? RESIDENT : valueOf(ended.name());
    }
}
