package dk.kk.shared.population;

import org.jspecify.annotations.Nullable;

/** One citizen's place in table 1: a cell of a target group's row, or (no main group) of the BIF total alone. */
record Slot(int number, @Nullable TargetGroup mainGroup, MatchCode match) {

    boolean isShared() {
        return mainGroup != null;
    }

    boolean hasSpecialNeeds() {
        return mainGroup != null && mainGroup.hasSpecialNeeds();
    }
}
