package dk.kk.shared.citizen.merge;

/** Why a merge was a mistake. */
public enum PartReason {
    NOT_THE_SAME_PERSON,
    WRONG_WAY_ROUND,
    OTHER
}
