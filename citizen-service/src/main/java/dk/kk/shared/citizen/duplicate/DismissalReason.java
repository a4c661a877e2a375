package dk.kk.shared.citizen.duplicate;

/** How it is known that two registrations are two people. */
public enum DismissalReason {
    TWINS_OR_RELATIVES,
    CHECKED_WITH_CITIZEN,
    CHECKED_IN_CPR,
    OTHER
}
