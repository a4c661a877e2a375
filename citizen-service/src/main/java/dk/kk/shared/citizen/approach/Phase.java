package dk.kk.shared.citizen.approach;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an approach is.
 *
 * <pre>
 * WAITING -> REACHED -> MISTAKEN
 *         -> LAPSED  -> MISTAKEN
 *         -> MISTAKEN
 * </pre>
 */
@Schema(
        name = "ApproachPhase",
        description =
                "The citizen waits; a caseworker spoke with them; nobody will any more; it was registered by mistake")
public enum Phase {
    WAITING,
    REACHED,
    LAPSED,
    MISTAKEN;

    static final Moves<Phase> MOVES = Moves.of(Phase.class)
            .from(WAITING)
            .to(REACHED, "reached")
            .to(LAPSED, "lapsed")
            .to(MISTAKEN, "corrected")
            .from(REACHED)
            .to(MISTAKEN, "corrected")
            .from(LAPSED)
            .to(MISTAKEN, "corrected");
}
