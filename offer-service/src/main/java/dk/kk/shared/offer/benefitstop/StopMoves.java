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
 * The legal moves of a stop, and what each is called when it is told. What a decision must rest on says {@link Decision}.
 *
 * <pre>
 * CONSIDERED ──────────────► HEARING ──► DECIDED ──(its day)──► EFFECTIVE ──► RESUMED
 *     │  └──────────────────────┼─────────► │  ▲                  │ ▲             ▲
 *     │                         │           │  └ one decided elsewhere begins here│
 *     │                         │           ├──► WITHDRAWN        │ └ a stop nobody registered begins here
 *     ├──────► DROPPED ◄────────┘           │                     │               │
 *     └──────► BENEFIT_ENDED ◄──────────────┴─────────────────────┴───────────────┘ from HEARING too; back when it goes on
 * </pre>
 */
final class StopMoves {
    static final Moves<Phase> TABLE = Moves.of(Phase.class)
            .from(CONSIDERED)
            .to(HEARING, "hearing-opened")
            .to(DECIDED, "decided")
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
            .to(RESUMED, "resumed")
            .to(BENEFIT_ENDED, "benefit-ended")
            .from(BENEFIT_ENDED)
            .to(BENEFIT_ENDED, "benefit-end-moved")
            .to(RESUMED, "resumed");

    private StopMoves() {}
}
