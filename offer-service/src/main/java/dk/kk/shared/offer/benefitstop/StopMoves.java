package dk.kk.shared.offer.benefitstop;

import static dk.kk.shared.offer.benefitstop.Phase.BENEFIT_ENDED;
import static dk.kk.shared.offer.benefitstop.Phase.CONSIDERED;
import static dk.kk.shared.offer.benefitstop.Phase.DECIDED;
import static dk.kk.shared.offer.benefitstop.Phase.DROPPED;
import static dk.kk.shared.offer.benefitstop.Phase.EFFECTIVE;
import static dk.kk.shared.offer.benefitstop.Phase.HEARING;
import static dk.kk.shared.offer.benefitstop.Phase.RESUMED;
import static dk.kk.shared.offer.benefitstop.Phase.WITHDRAWN;

import dk.kk.shared.platform.stream.Moves;

/**
 * The legal moves of a stop, and what each is called when it is told.
 *
 * <pre>
 * CONSIDERED ──────────────► HEARING ──► DECIDED ──(its day)──► EFFECTIVE ──► RESUMED
 *     │  └─(ground without hearing)───────► │                       ▲
 *     │                         │           ├──► WITHDRAWN          └ a stop nobody registered begins here
 *     ├──────► DROPPED ◄────────┘           │
 *     └──────► BENEFIT_ENDED ◄──────────────┘ from HEARING too
 * </pre>
 */
final class StopMoves {
    private static final Moves<Phase> AFTER_HEARING = Moves.of(Phase.class)
            .from(CONSIDERED)
            .to(HEARING, "hearing-opened")
            .to(DROPPED, "dropped")
            .to(BENEFIT_ENDED, "benefit-ended")
            .from(HEARING)
            .to(DECIDED, "decided")
            .to(DROPPED, "dropped")
            .to(BENEFIT_ENDED, "benefit-ended")
            .from(DECIDED)
            .to(EFFECTIVE, "took-effect")
            .to(WITHDRAWN, "withdrawn")
            .to(BENEFIT_ENDED, "benefit-ended")
            .from(EFFECTIVE)
            .to(RESUMED, "resumed");
    private static final Moves<Phase> STRAIGHT_ON =
            AFTER_HEARING.from(CONSIDERED).to(DECIDED, "decided");

    private StopMoves() {}

    static Moves<Phase> of(Ground ground) {
        return ground.needsHearing() ? AFTER_HEARING : STRAIGHT_ON;
    }
}
