package dk.kk.shared.citizen.duplicate;

/** What became of two registrations that may be one person. */
public enum DuplicateState {
    OPEN,
    /** They are two people: remembered, and not shown again. */
    DISMISSED,
    /** They are seen as one by now. */
    MERGED,
    /** Not alike any more: a name or a number was corrected. */
    GONE
}
