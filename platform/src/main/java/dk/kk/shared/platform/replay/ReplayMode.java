package dk.kk.shared.platform.replay;

/** What is done about what a replay finds. */
public enum ReplayMode {
    /** Nothing: it is listed. */
    COMPARE,
    /** What is missing or behind is applied, what differs is applied again; stream by stream, while all else goes on. */
    APPLY
}
