package dk.kk.shared.platform.replay;

/** How far a replay came. */
public enum ReplayState {
    RUNNING,
    DONE,
    /** It may be started again: what it has applied stays applied, and is found as it should be. */
    FAILED
}
