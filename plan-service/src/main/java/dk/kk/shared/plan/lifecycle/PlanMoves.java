package dk.kk.shared.plan.lifecycle;

import static dk.kk.shared.plan.lifecycle.PlanPhase.ACCEPTED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.AGREED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DECLINED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DISCARDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.DRAFT;
import static dk.kk.shared.plan.lifecycle.PlanPhase.ENDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.FOLLOWED_UP;
import static dk.kk.shared.plan.lifecycle.PlanPhase.MADE;
import static dk.kk.shared.plan.lifecycle.PlanPhase.NEEDED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.OFFERED;
import static dk.kk.shared.plan.lifecycle.PlanPhase.REPLACED;

import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.stream.Moves;
import java.util.Set;

/**
 * The one table of both kinds' moves.
 *
 * <pre>
 * NEEDED ──► OFFERED ──► ACCEPTED ──► DRAFT ◄──► AGREED ──► MADE ──► FOLLOWED_UP ◄─┐
 *             │  │          │ │         │          │         ▲ │        │  └───────┘
 *             │  └──────────┼─┴─────────┼──────────┼─────────┘ └──► ENDED, REPLACED
 *             └──► DECLINED ┴───────────┴──────────┘
 * </pre>
 *
 * The long way goes through a draft that is agreed. Who did it in one meeting goes straight from the offer to {@code MADE}. From
 * every phase that is not closed a plan that was registered wrongly is {@code DISCARDED}; the one it had replaced is then back
 * where it was, which is nobody's own move.
 */
final class PlanMoves {
    static final Moves<PlanPhase> TABLE = Moves.of(PlanPhase.class)
            .from(NEEDED)
            .to(OFFERED, "offered")
            .to(DISCARDED, "discarded")
            .from(OFFERED)
            .to(DECLINED, "declined")
            .to(ACCEPTED, "accepted")
            .to(MADE, "made")
            .to(DISCARDED, "discarded")
            .from(ACCEPTED)
            .to(DECLINED, "declined")
            .to(DRAFT, "drafted")
            .to(MADE, "made")
            .to(DISCARDED, "discarded")
            .from(DRAFT)
            .to(DECLINED, "declined")
            .to(AGREED, "agreed")
            .to(DISCARDED, "discarded")
            .from(AGREED)
            .to(DECLINED, "declined")
            .to(DRAFT, "drafted")
            .to(MADE, "made")
            .to(DISCARDED, "discarded")
            .from(MADE)
            .to(FOLLOWED_UP, "followed-up")
            .to(ENDED, "ended")
            .to(REPLACED, "replaced")
            .to(DISCARDED, "discarded")
            .from(FOLLOWED_UP)
            .to(FOLLOWED_UP, "followed-up")
            .to(ENDED, "ended")
            .to(REPLACED, "replaced")
            .to(DISCARDED, "discarded")
            .from(REPLACED)
            .to(MADE, "reinstated")
            .to(FOLLOWED_UP, "reinstated");

    private PlanMoves() {}

    /** What is done with the plan itself. */
    static Set<PlanPhase> own(PlanPhase from) {
        return from == REPLACED ? Set.of() : TABLE.allowed(from);
    }

    static Moves.Move<PlanPhase> own(PlanPhase from, PlanPhase to) {
        if (from == REPLACED) {
            throw new RuleViolation("illegal-move", "from", from, "to", to, "allowed", own(from));
        }
        return TABLE.move(from, to);
    }
}
