package dk.kk.shared.plan.problem;

import dk.kk.shared.platform.stream.Moves;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How far a problem is.
 *
 * <pre>
 * IDENTIFIED ──► UNDER_ANALYSIS ──► PROPOSED ──► SOLVED
 *      │  │          │  │              │
 *      │  └──────────┼──┴──────────────┴───────► DROPPED
 *      └─────────────┴─────────────────────────► MERGED
 * </pre>
 */
@Schema(
        name = "ProblemPhase",
        description =
                "It was seen; it is analysed; a solution was submitted; an implemented one solved it; it was dropped; it is another one's duplicate")
public enum ProblemPhase {
    IDENTIFIED,
    UNDER_ANALYSIS,
    PROPOSED,
    SOLVED,
    DROPPED,
    MERGED;

    static final Moves<ProblemPhase> MOVES = Moves.of(ProblemPhase.class)
            .from(IDENTIFIED)
            .to(UNDER_ANALYSIS, "taken-up")
            .to(DROPPED, "dropped")
            .to(MERGED, "merged")
            .from(UNDER_ANALYSIS)
            .to(PROPOSED, "proposed")
            .to(DROPPED, "dropped")
            .to(MERGED, "merged")
            .from(PROPOSED)
            .to(SOLVED, "solved")
            .to(DROPPED, "dropped");

    public boolean isOpen() {
        return !MOVES.allowed(this).isEmpty();
    }
}
