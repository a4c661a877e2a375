package dk.kk.shared.kpi.explain;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ShownFigures;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.kpi.movement.Recount;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Works out bridges, citizen by citizen from the facts: some tenths of a second for the city. */
@ApplicationScoped
public class Bridges {

    private final Recount recount;

    Bridges(Recount recount) {
        this.recount = recount;
    }

    public BridgeView between(FigureDay from, FigureDay to, Goal goal, Population population) {
        Function<FigureDay, Map<UUID, Boolean>> members = day -> recount.members(day, population, goal.measure());
        var before = members.apply(from);
        var corrected = members.apply(new FigureDay(from.asOf(), to.knownAt()));
        var after = members.apply(to);
        return new BridgeView(
                goal.number(),
                population,
                GoalView.named(population),
                BridgeView.Pier.of(from, before),
                Flow.between(before, corrected),
                Flow.between(corrected, after),
                BridgeView.Pier.of(to, after),
                true,
                null);
    }

    /** As much of it as somebody may see. */
    public BridgeView between(ShownFigures from, ShownFigures to, Goal goal, Population population) {
        return from.precision().isExact()
                ? between(from.day(), to.day(), goal, population)
                : BridgeView.ends(
                        GoalView.of(goal, from, population, List.of()), GoalView.of(goal, to, population, List.of()));
    }
}
