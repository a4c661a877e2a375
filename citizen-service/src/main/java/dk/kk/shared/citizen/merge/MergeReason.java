package dk.kk.shared.citizen.merge;

/** Why two registrations are held to be one person. */
public enum MergeReason {
    REGISTERED_TWICE,
    /** One of the numbers is a replacement number, the other the real one. */
    REPLACEMENT_NUMBER,
    NUMBER_CHANGED,
    OTHER
}
