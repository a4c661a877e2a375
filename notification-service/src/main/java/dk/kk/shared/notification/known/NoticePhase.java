package dk.kk.shared.notification.known;

/** Whether what was told is still so. */
enum NoticePhase {
    OPEN,
    GONE
}
