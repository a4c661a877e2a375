package dk.kk.shared.platform.consumer;

/** How a stream that was heard before differs here from what its topic tells. */
public enum Finding {
    /** Nothing of it was applied. */
    MISSING,
    /** An older version was applied. */
    BEHIND,
    /** Its version was applied, and what is kept of it is not what its event says. */
    DIFFERENT,
    /** Its event cannot be applied. */
    FAILED,
    /** A newer version is applied than the topic has: its source or the topic went back to an older state. */
    AHEAD,
    /** It is applied, and the topic has none of its events, or no more. */
    NOT_ON_TOPIC
}
