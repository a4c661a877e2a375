package dk.kk.shared.plan.consistency;

enum Goal {
    ORDINARY_WORK,
    FLEX_JOB,
    DISABILITY_PENSION,
    EDUCATION,
    HOUSING,
    TREATMENT,
    DEBT,
    DAILY_LIFE
}
