package dk.kk.shared.citizen.keyrotation;

/** How far a rotation came. */
enum RotationState {
    /** An instance that is ended takes it no further; another, or the same one started again, goes on at the mark. */
    RUNNING,
    DONE,
    /** Another one began, to another key. */
    GIVEN_UP
}
