package dk.kk.shared.plan.consistency;

enum Condition {
    HOUSING,
    TREATMENT
}
