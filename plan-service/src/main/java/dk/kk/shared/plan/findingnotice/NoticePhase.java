package dk.kk.shared.plan.findingnotice;

import dk.kk.shared.platform.stream.Moves;

/**
 * Whether there is something to look at.
 *
 * <pre>
 * OPEN ◄─► OPEN (something more was found)
 *   └──► GONE ──► OPEN
 * </pre>
 */
enum NoticePhase {
    OPEN,
    GONE;

    static final Moves<NoticePhase> MOVES = Moves.of(NoticePhase.class)
            .from(OPEN)
            .to(OPEN, "found")
            .to(GONE, "gone")
            .from(GONE)
            .to(OPEN, "found");
}
