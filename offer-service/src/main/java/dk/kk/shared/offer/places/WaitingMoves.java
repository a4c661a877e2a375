package dk.kk.shared.offer.places;

import static dk.kk.shared.offer.places.Waiting.DECLINED;
import static dk.kk.shared.offer.places.Waiting.EXPIRED;
import static dk.kk.shared.offer.places.Waiting.NOT_WAITING;
import static dk.kk.shared.offer.places.Waiting.OFFERED;
import static dk.kk.shared.offer.places.Waiting.WAITING;

import dk.kk.shared.platform.stream.Moves;

/**
 * The legal moves in a waiting list, of an enrolment that is {@code REFERRED}, and what each is called when it is told. Acceptance
 * leads out of the list from {@code OFFERED}, cancellation and no-show from anywhere.
 *
 * <pre>
 *                  ┌──┐ (the green line marked anew)
 * NOT_WAITING ──► WAITING ──(a place is free)──► OFFERED ──► DECLINED
 *                    ▲                              └──────► EXPIRED (its last day is over)
 *                    └─────────────── DECLINED, EXPIRED
 * </pre>
 */
public final class WaitingMoves {
    public static final Moves<Waiting> TABLE = Moves.of(Waiting.class)
            .from(NOT_WAITING)
            .to(WAITING, "waiting")
            .from(WAITING)
            .to(WAITING, "waiting")
            .to(OFFERED, "place-offered")
            .from(OFFERED)
            .to(DECLINED, "place-declined")
            .to(EXPIRED, "place-expired")
            .from(DECLINED)
            .to(WAITING, "waiting")
            .from(EXPIRED)
            .to(WAITING, "waiting");

    private WaitingMoves() {}
}
