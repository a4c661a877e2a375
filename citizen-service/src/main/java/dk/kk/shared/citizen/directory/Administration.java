package dk.kk.shared.citizen.directory;

/** The two administrations. */
public enum Administration {
    /** Employment and Integration: runs the job centres. */
    BIF,
    /** Social Services: social, counselling and disability centres. */
    SOF
}
