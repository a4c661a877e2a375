package dk.kk.shared.population;

/** Whose figures the goals are: shared citizens in match 4-5, with special needs (the default) or all of them. */
public enum GoalPopulation {
    STRATEGY,
    SOF_MATCH_4_5
}
