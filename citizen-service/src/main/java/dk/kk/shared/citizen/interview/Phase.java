package dk.kk.shared.citizen.interview;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far an interview is.
 *
 * <pre>
 * PLANNED -> PLANNED (another day, hour or place)
 *         -> CANCELLED
 *         -> HELD <-> NO_SHOW (it was said wrongly)
 * any     -> WITHDRAWN
 * </pre>
 */
@Schema(
        name = "InterviewPhase",
        description =
                "It is to be held; it was; the citizen did not come; it was cancelled; it was registered by mistake and never counts")
public enum Phase {
    PLANNED("planned"),
    HELD("held"),
    NO_SHOW("missed"),
    CANCELLED("cancelled"),
    WITHDRAWN("withdrawn");

    static final Moves<Phase> MOVES = Moves.of(Phase.class)
            .from(PLANNED)
            .to(PLANNED, "moved")
            .to(HELD, HELD.happened)
            .to(NO_SHOW, NO_SHOW.happened)
            .to(CANCELLED, CANCELLED.happened)
            .to(WITHDRAWN, WITHDRAWN.happened)
            .from(HELD)
            .to(NO_SHOW, "corrected")
            .to(WITHDRAWN, WITHDRAWN.happened)
            .from(NO_SHOW)
            .to(HELD, "corrected")
            .to(WITHDRAWN, WITHDRAWN.happened)
            .from(CANCELLED)
            .to(WITHDRAWN, WITHDRAWN.happened);

    private final String happened;

    Phase(String happened) {
        this.happened = happened;
    }

    /** What is told of one that a file brings. */
    String happened() {
        return happened;
    }

    /** The day has come, and somebody was there. */
    boolean isOver() {
        return this == HELD || this == NO_SHOW;
    }
}
