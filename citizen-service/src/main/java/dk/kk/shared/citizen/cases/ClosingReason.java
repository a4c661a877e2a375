package dk.kk.shared.citizen.cases;

/** Why a BIF case was closed. That a citizen died or moved is no reason of a case: the end of their registration says it. */
public enum ClosingReason {
    WORK,
    EDUCATION,
    DISABILITY_PENSION,
    /** A known one that is none of these. */
    OTHER
}
