package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal's targets as columns, one per year, and the day's share as a line across them. All three goals have one scale. Places are
 * in units of the drawing, which is {@value #WIDTH} wide and {@value #HEIGHT} high.
 *
 * @param share null of nobody
 */
record TargetChart(
        String number,
        String title,
        String description,
        String percent,
        List<ShareScale.Gridline> gridlines,
        List<Column> columns,
        @Nullable ShareLine share) {

    static final int WIDTH = 320;
    static final int HEIGHT = 196;
    private static final int LEFT = 46;
    private static final int RIGHT = 244;
    private static final int COLUMN = 46;

    /** @param needed so many citizens of today's denominator */
    record Column(String year, String percent, String needed, double x, double y, double height) {

        public int width() {
            return COLUMN;
        }

        public double middle() {
            return x + COLUMN / 2.0;
        }
    }

    record ShareLine(double y) {}

    static List<TargetChart> of(List<GoalView> goals, Words words) {
        var scale = ShareScale.of(goals.stream().map(GoalView::percent).flatMap(Stream::ofNullable));
        return goals.stream().map(goal -> of(goal, scale, words)).toList();
    }

    private static TargetChart of(GoalView goal, ShareScale scale, Words words) {
        var targets = Goal.numbered(goal.goal()).targets();
        var percent = words.percent(goal.percent());
        var says =
                new ArrayList<Object>(targets.stream().map(Goal.Target::percent).toList());
        says.add(percent);
        return new TargetChart(
                Integer.toString(goal.goal()),
                words.of("figures.chart-title", goal.goal(), percent),
                words.of("figures.chart-says", says.toArray()),
                percent,
                scale.gridlines(words),
                IntStream.range(0, targets.size())
                        .mapToObj(place -> column(targets.get(place), place, goal.denominator(), scale, words))
                        .toList(),
                goal.percent() == null
                        ? null
                        : new ShareLine(scale.y(goal.percent().doubleValue())));
    }

    private static Column column(
            Goal.Target target, int place, @Nullable Long denominator, ShareScale scale, Words words) {
        var each = (RIGHT - LEFT) / 3.0;
        var y = scale.y(target.percent());
        return new Column(
                Integer.toString(target.measuringDay().getYear()),
                words.of("figures.whole-percent", target.percent()),
                denominator == null ? "–" : words.of("figures.citizens", target.gap(0, denominator)),
                ShareScale.rounded(LEFT + place * each + (each - COLUMN) / 2),
                y,
                ShareScale.rounded(ShareScale.BOTTOM - y));
    }
}
