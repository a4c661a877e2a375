package dk.kk.shared.platform.replay;

/** Why a replay was not read to its end. */
public enum ReplayFailure {
    /** Its instance stopped, or was silent for a minute. */
    CUT,
    /** The broker or the database failed it; the log says how. */
    BROKEN
}
