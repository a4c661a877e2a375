package dk.kk.shared.offer.benefitstop;

/** Who decided a stop. */
public enum DecidedBy {
    CASEWORKER,
    MANAGER,
    /** Another system of BIF's; here it is only recorded. */
    ELSEWHERE,
    NOBODY
}
