package dk.kk.shared.citizen.targetgroup;

/** Who says which target groups hold. */
public enum TargetGroupSource {
    CASEWORKER,
    VISITATION
}
