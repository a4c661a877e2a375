package dk.kk.shared.citizen.protectionnotice;

import dk.kk.shared.platform.stream.Moves;

/**
 * Whether it is so.
 *
 * <pre>
 * OPEN ◄─► OPEN (by another day)
 *   └──► GONE ──► OPEN
 * </pre>
 */
enum NoticePhase {
    OPEN,
    GONE;

    static final Moves<NoticePhase> MOVES = Moves.of(NoticePhase.class)
            .from(OPEN)
            .to(OPEN, "told")
            .to(GONE, "gone")
            .from(GONE)
            .to(OPEN, "told");
}
