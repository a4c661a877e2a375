package dk.kk.shared.plan.stepnotice;

/** Who is told of a step by a notice; the citizen is told by people. */
enum Told {
    BIF,
    SOF,
    SPECIAL_UNIT
}
