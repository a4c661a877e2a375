package dk.kk.shared.citizen.sharing;

/** Why a citizen is shared on a day, or is not. Its texts are {@code sharedreason.*} of the pages. */
public enum SharedReason {
    /** {@code since}: the first day. */
    SHARED,
    /** {@code day}: the day asked about. */
    NOT_SHARED,
    /** {@code administration}, {@code caseType}, {@code openedOn}. */
    COUNTS,
    /** As {@code COUNTS}, for those who are not told of what kind it is. */
    COUNTS_UNTOLD,
    /** {@code administration}, {@code caseType}, {@code openedOn}: open, of a type that does not count. */
    DOES_NOT_COUNT,
    /** As {@code DOES_NOT_COUNT}, for those who are not told of what kind it is. */
    DOES_NOT_COUNT_UNTOLD,
    /** {@code administration}, {@code closedOn}: the first day on which the last case was not open any more. */
    ENDED,
    /** {@code administration}, {@code openedOn}: no case was open yet. */
    LATER,
    /** {@code administration}. */
    NO_CASE
}
