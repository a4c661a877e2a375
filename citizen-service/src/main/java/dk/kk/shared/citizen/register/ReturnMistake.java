package dk.kk.shared.citizen.register;

/** Why what was said of a citizen's return was wrong. */
enum ReturnMistake {
    /** It was said of somebody else. */
    WRONG_CITIZEN,
    WRONG_DAY,
    NEVER_HAPPENED;

    /** As it stands among the endings. */
    EndingMistake ofEnding() {
        return EndingMistake.valueOf(name());
    }
}
