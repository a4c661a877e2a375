package dk.kk.shared.platform.stream;

/** Whether a stream's change is news, or history that was delivered later: nobody is alerted about that. */
public enum Origin {
    LIVE,
    BACKFILL
}
