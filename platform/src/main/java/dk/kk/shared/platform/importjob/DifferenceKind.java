package dk.kk.shared.platform.importjob;

/** How a row differs from what the source delivered before. Clients must expect others. */
public enum DifferenceKind {
    /** Nothing of its natural key was merged before. */
    NEW,
    /** What is known of its natural key says something else. */
    CHANGED,
    /** It was gone from a complete delivery, and has come back, the same or changed. */
    RETURNED,
    /** The deliveries before had it, and this complete one has not. It is left as it is. */
    GONE
}
