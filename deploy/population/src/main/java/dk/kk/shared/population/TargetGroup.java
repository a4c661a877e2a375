package dk.kk.shared.population;

/** SOF's target groups in the order that decides a citizen's main one, which is also the order of table 1. */
public enum TargetGroup {
    IN_TREATMENT,
    DISABILITY,
    MENTALLY_ILL_AND_VULNERABLE,
    WITHOUT_SPECIAL_NEEDS;

    public boolean hasSpecialNeeds() {
        return this != WITHOUT_SPECIAL_NEEDS;
    }
}
