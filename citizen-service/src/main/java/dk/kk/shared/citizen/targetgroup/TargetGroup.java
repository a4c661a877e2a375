package dk.kk.shared.citizen.targetgroup;

/** SOF's groups by need. Needs combine; "without special needs" is the rest and stands alone. */
public enum TargetGroup {
    IN_TREATMENT,
    DISABILITY,
    MENTALLY_ILL_AND_VULNERABLE,
    WITHOUT_SPECIAL_NEEDS;

    boolean isSpecialNeed() {
        return this != WITHOUT_SPECIAL_NEEDS;
    }
}
