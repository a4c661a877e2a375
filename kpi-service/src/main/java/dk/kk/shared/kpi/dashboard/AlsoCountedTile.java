package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.figure.GoalView;
import java.util.List;

/** Another number of citizens of a goal's denominator. */
record AlsoCountedTile(Measure measure, String rule, String count, String percent) {

    static List<AlsoCountedTile> of(GoalView goal, Words words) {
        return goal.alsoCounted().stream()
                .map(also -> new AlsoCountedTile(
                        also.code(),
                        also.texts().in(words.language()),
                        words.count(also.numerator(), goal.denominator()),
                        words.percent(also.percent())))
                .toList();
    }
}
