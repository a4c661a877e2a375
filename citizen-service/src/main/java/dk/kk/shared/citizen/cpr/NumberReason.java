package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.problem.RuleViolation;

/**
 * Why a number was replaced, and from which kind to which it may be:
 *
 * <pre>
 *                     CPR -> CPR   REPLACEMENT -> REPLACEMENT   REPLACEMENT -> CPR   CPR -> REPLACEMENT
 * NEW_NUMBER             yes                  yes
 * REAL_NUMBER_GIVEN                                                    yes
 * WRONGLY_REGISTERED     yes                  yes               the first number      the first number
 * </pre>
 *
 * A mistake says nothing about the world: what is given instead takes the wrong number's place. Where another number stood before
 * it, that one has been replaced by a number of this kind; a citizen's first number may have been of the wrong kind too.
 */
public enum NumberReason {
    /** The CPR office gave another. */
    NEW_NUMBER,
    /** Somebody with a replacement number has a CPR number now. */
    REAL_NUMBER_GIVEN,
    /** It is somebody else's, or nobody's. */
    WRONGLY_REGISTERED;

    /** @throws RuleViolation {@code number-back-to-replacement} or {@code number-reason-unfit} */
    void require(NumberKind from, NumberKind to, boolean first) {
        if (this == WRONGLY_REGISTERED && first) {
            return;
        }
        if (from == NumberKind.CPR && to == NumberKind.REPLACEMENT) {
            throw new RuleViolation("number-back-to-replacement");
        }
        var realNumberGiven = from != to;
        if (realNumberGiven != (this == REAL_NUMBER_GIVEN)) {
            throw new RuleViolation("number-reason-unfit", "reason", this, "from", from, "to", to);
        }
    }
}
