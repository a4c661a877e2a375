package dk.kk.shared.kpi.definition;

/** Why something is counted of a citizen, or not. The texts say it in words. */
public enum ReasonCode {
    /** Made or followed up within the months. */
    PLAN_UPDATED,
    PLAN_TOO_OLD,
    PLAN_ENDED,
    /** Offered, and not made. */
    PLAN_OFFERED_ONLY,
    NO_PLAN,
    IN_ACTIVATION_SINCE,
    ACTIVATION_ENDED,
    NO_ACTIVATION,
    ON_OFFER_SINCE,
    /** No longer, and within the months. */
    ON_OFFER_UNTIL,
    OFFER_TOO_LONG_AGO,
    NO_OFFER
}
