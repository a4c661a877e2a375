package dk.kk.shared.kpi.effort;

import dk.kk.shared.platform.effort.EffortTargets;

/** Targets as an installation sets them. */
record SetTargets(int citizens, int weeklyHours, int planMonths) implements EffortTargets {
    static SetTargets months(int planMonths) {
        return new SetTargets(1_000, 10, planMonths);
    }
}
