package dk.kk.shared.citizen.register;

/** Why what was said of a citizen's end or return was wrong. */
enum EndingMistake {
    /** It was said of somebody else. */
    WRONG_CITIZEN,
    WRONG_DAY,
    WRONG_REASON,
    NEVER_HAPPENED
}
