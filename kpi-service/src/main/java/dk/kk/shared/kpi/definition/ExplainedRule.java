package dk.kk.shared.kpi.definition;

/** A rule that can say of one citizen why. */
interface ExplainedRule extends MeasureRule {

    /** Counts exactly where {@link #holds} does. */
    Reason reason(FactsOnDay facts);
}
