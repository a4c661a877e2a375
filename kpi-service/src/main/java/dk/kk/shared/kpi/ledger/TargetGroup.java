package dk.kk.shared.kpi.ledger;

/** SOF's grouping by need, as the events name it; an unknown one parks its stream. */
enum TargetGroup {
    IN_TREATMENT,
    DISABILITY,
    MENTALLY_ILL_AND_VULNERABLE,
    WITHOUT_SPECIAL_NEEDS
}
