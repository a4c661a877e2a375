package dk.kk.shared.notification.known;

/** The two administrations. */
public enum Administration {
    /** Employment and Integration: runs the job centres. */
    BIF,
    /** Social Services: social, counselling and disability centres. */
    SOF
}
