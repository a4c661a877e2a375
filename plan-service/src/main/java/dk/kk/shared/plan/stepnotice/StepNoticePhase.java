package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.platform.stream.Moves;

/**
 * Whether it is so.
 *
 * <pre>
 * OPEN ◄─► OPEN (by another day)
 *   └──► GONE ──► OPEN
 * </pre>
 */
enum StepNoticePhase {
    OPEN,
    GONE;

    static final Moves<StepNoticePhase> MOVES = Moves.of(StepNoticePhase.class)
            .from(OPEN)
            .to(OPEN, "told")
            .to(GONE, "gone")
            .from(GONE)
            .to(OPEN, "told");
}
