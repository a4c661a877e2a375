package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.explain.Bridges;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Recount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Shows that a measurement still comes of the facts as they were known, and what is known better by now. */
@ApplicationScoped
public class RecountMeasurement {

    private final Figures figures;
    private final Recount recount;
    private final Bridges bridges;

    RecountMeasurement(Figures figures, Recount recount, Bridges bridges) {
        this.figures = figures;
        this.recount = recount;
        this.bridges = bridges;
    }

    public RecountedMeasurement recount(Measurement frozen, Population population) {
        var day = frozen.day();
        return new RecountedMeasurement(
                frozen.id(),
                frozen.definitions().equals(Recount.DEFINITIONS),
                frozen.cube().differing(figures.on(day)),
                frozen.members().equals(recount.fingerprint(day)),
                Arrays.stream(Goal.values())
                        .map(goal -> bridges.between(day, FigureDay.of(frozen.asOf()), goal, population))
                        .toList());
    }
}
