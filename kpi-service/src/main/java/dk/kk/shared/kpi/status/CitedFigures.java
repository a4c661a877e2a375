package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.Table1View;
import dk.kk.shared.kpi.figure.Table2View;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Every figure that a status tells of a day: nothing else of a cube stands in one. */
record CitedFigures(List<GoalView> goals, Table1View table1, Table2View table2) {

    static CitedFigures of(Cube cube, FigureDay day) {
        return new CitedFigures(
                GoalView.all(cube, day, Population.STRATEGY), Table1View.of(cube, day), Table2View.of(cube, day));
    }

    /** By what is counted where nobody is: the texts alone. */
    static CitedFigures none(FigureDay day) {
        return of(Cube.of(List.of()), day);
    }

    GoalView goal(Goal goal) {
        return goals.get(goal.ordinal());
    }

    /** They are exact: every number is there. */
    static long exactly(@Nullable Long number) {
        return Objects.requireNonNull(number, "a status tells exact figures");
    }
}
