package dk.kk.shared.kpi.status;

import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.kpi.status.StatusDocument.Definition;
import java.util.ArrayList;
import java.util.List;

/** By what a status is counted, in Danish. */
final class ToldDefinitions {

    private ToldDefinitions() {}

    /** @param goals of any day of a year that has targets: their figures are not told */
    static List<Definition> of(List<GoalView> goals) {
        var all = new ArrayList<Definition>();
        all.add(new Definition(
                StatusTexts.of("definition-population"),
                goals.getFirst().populationName().da()));
        for (var goal : goals) {
            all.add(new Definition(
                    named("definition-goal", goal), goal.rule().texts().da()));
            goal.alsoCounted().stream()
                    .filter(also -> also.code() != goal.rule().code())
                    .forEach(also -> all.add(new Definition(
                            named("definition-also", goal), also.texts().da())));
        }
        all.add(new Definition(StatusTexts.of("definition-version"), Recount.DEFINITIONS));
        return all;
    }

    private static String named(String key, GoalView goal) {
        return StatusTexts.of(key).replace("{goal}", Integer.toString(goal.goal()));
    }
}
