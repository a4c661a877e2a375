package dk.kk.shared.kpi.measurement;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.explain.BridgeView;
import dk.kk.shared.kpi.explain.Bridges;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.ReadFigures;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Figures;
import dk.kk.shared.kpi.movement.Recount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;

/** Shows that a measurement still comes of the facts as they were known, and what is known better by now. */
@ApplicationScoped
public class RecountMeasurement {

    private final Figures figures;
    private final ReadFigures read;
    private final Recount recount;
    private final Bridges bridges;

    RecountMeasurement(Figures figures, ReadFigures read, Recount recount, Bridges bridges) {
        this.figures = figures;
        this.read = read;
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
                read.precision().isExact() ? since(day, population) : List.of());
    }

    private List<BridgeView> since(FigureDay day, Population population) {
        return Arrays.stream(Goal.values())
                .map(goal -> bridges.between(day, FigureDay.of(day.asOf()), goal, population))
                .toList();
    }
}
