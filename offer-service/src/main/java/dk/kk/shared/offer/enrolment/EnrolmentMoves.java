package dk.kk.shared.offer.enrolment;

import static dk.kk.shared.offer.enrolment.Phase.ACCEPTED;
import static dk.kk.shared.offer.enrolment.Phase.CANCELLED;
import static dk.kk.shared.offer.enrolment.Phase.COMPLETED;
import static dk.kk.shared.offer.enrolment.Phase.DROPPED_OUT;
import static dk.kk.shared.offer.enrolment.Phase.NO_SHOW;
import static dk.kk.shared.offer.enrolment.Phase.PAUSED;
import static dk.kk.shared.offer.enrolment.Phase.REFERRED;
import static dk.kk.shared.offer.enrolment.Phase.STARTED;

import dk.kk.shared.platform.stream.Moves;

/**
 * The legal moves of an enrolment, and what each is called when it is told.
 *
 * <pre>
 * REFERRED ──► ACCEPTED ──► STARTED ◄──► PAUSED
 *    │             │            └────────────┴──► COMPLETED, DROPPED_OUT
 *    └─────────────┴──► CANCELLED, NO_SHOW
 * </pre>
 */
final class EnrolmentMoves {
    static final Moves<Phase> MOVES = Moves.of(Phase.class)
            .from(REFERRED)
            .to(ACCEPTED, "accepted")
            .to(CANCELLED, "cancelled")
            .to(NO_SHOW, "no-show")
            .from(ACCEPTED)
            .to(STARTED, "started")
            .to(CANCELLED, "cancelled")
            .to(NO_SHOW, "no-show")
            .from(STARTED)
            .to(PAUSED, "paused")
            .to(COMPLETED, "completed")
            .to(DROPPED_OUT, "dropped-out")
            .from(PAUSED)
            .to(STARTED, "resumed")
            .to(COMPLETED, "completed")
            .to(DROPPED_OUT, "dropped-out");

    private EnrolmentMoves() {}
}
