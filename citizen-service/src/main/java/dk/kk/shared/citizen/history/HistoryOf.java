package dk.kk.shared.citizen.history;

/** A stream of which the history tells. */
public enum HistoryOf {
    MATCH_GROUP,
    SHARED_PERIODS,
    RESPONSIBILITY,
    GREEN_LINE,
    TARGET_GROUPS
}
