package dk.kk.shared.citizen.responsibility;

/** Why a citizen goes from one team to another. */
public enum TransferReason {
    MOVED_DISTRICT,
    NEED_CHANGED,
    AGREED_WITH_TEAM,
    OTHER
}
