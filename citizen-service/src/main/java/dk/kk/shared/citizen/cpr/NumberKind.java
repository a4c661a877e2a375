package dk.kk.shared.citizen.cpr;

import dk.kk.shared.platform.cpr.Cpr;

/** What kind of number a citizen is known by. */
public enum NumberKind {
    CPR,
    /** An authority's own, of somebody who has no CPR number or whose number is not known: the day is raised by 60. */
    REPLACEMENT;

    public static NumberKind of(Cpr number) {
        return number.isReplacement() ? REPLACEMENT : CPR;
    }
}
