package dk.kk.shared.plan.coordination;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a request is. That it is overdue is no phase: it is asked still, and its last day is over.
 *
 * <pre>
 * ASKED ◄─► ASKED (its cause changed again)
 *   ├──► ANSWERED
 *   ├──► WAIVED
 *   └──► WITHDRAWN ──► ASKED (the citizen is shared again)
 * </pre>
 */
@Schema(
        name = "CoordinationPhase",
        description =
                "The other side is asked; it answered; the side that asked does without, and says why; nothing is to be coordinated any more")
public enum Phase {
    ASKED,
    ANSWERED,
    WAIVED,
    WITHDRAWN;

    static final Moves<Phase> MOVES = Moves.of(Phase.class)
            .from(ASKED)
            .to(ASKED, "renewed")
            .to(ANSWERED, "answered")
            .to(WAIVED, "waived")
            .to(WITHDRAWN, "withdrawn")
            .from(WITHDRAWN)
            .to(ASKED, "asked-again");
}
