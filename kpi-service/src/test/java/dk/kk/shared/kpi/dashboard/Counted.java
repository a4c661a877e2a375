package dk.kk.shared.kpi.dashboard;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Measure.ON_OFFER_WITHIN_6_MONTHS;
import static dk.kk.shared.kpi.definition.Measure.UPDATED_WITHIN_12_MONTHS;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import java.time.LocalDate;
import java.util.List;

/** Goals of which so many of the strategy population have reached each. */
record Counted(long coherence, long activation, long specialEffort, long citizens) {

    private static final Cell CELL = new Cell(Group.DISABILITY, MatchColumn.M4);

    List<GoalView> goals(LocalDate day) {
        return GoalView.all(cube(), FigureDay.of(day), Population.STRATEGY);
    }

    Cube cube() {
        var cube = new Cube();
        cube.add(CELL, UPDATED_WITHIN_12_MONTHS, coherence);
        cube.add(CELL, IN_ACTIVATION, activation);
        cube.add(CELL, ON_OFFER_WITHIN_6_MONTHS, specialEffort);
        cube.add(CELL, COUNTED, citizens);
        return cube;
    }
}
