package dk.kk.shared.platform.access;

/** What must stand between a person and the citizen an operation is about. */
public enum Relation {
    /** Nothing: the role is enough. */
    NONE,
    /** The citizen's responsible caseworker, team or centre, on either side, is the person's own. */
    OWN_CASE
}
