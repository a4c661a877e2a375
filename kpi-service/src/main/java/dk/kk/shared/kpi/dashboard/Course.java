package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.ShownFigures;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How the goals came to where they are on a day: month by month.
 *
 * @param rows what the drawings are made of, the latest day first
 */
record Course(List<GoalCurve> curves, List<Row> rows) {

    private static final int MONTHS = 24;

    /** The three goals of a day. */
    record Row(LocalDate day, List<Figure> goals) {}

    record Figure(String percent, String count) {}

    /** The ends of the months before that day. */
    static SortedSet<LocalDate> monthsBefore(LocalDate day) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(months -> YearMonth.from(day).minusMonths(months).atEndOfMonth())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** @param figures of all days that the course has, in their order */
    static Course of(Collection<ShownFigures> figures, Population population, Words words) {
        var days = figures.stream()
                .map(day -> GoalView.all(day, population, List.of()))
                .toList();
        var goals = Arrays.stream(Goal.values())
                .map(goal -> days.stream().map(day -> day.get(goal.ordinal())).toList())
                .toList();
        return new Course(
                GoalCurve.of(goals, words),
                days.reversed().stream().map(day -> row(day, words)).toList());
    }

    private static Row row(List<GoalView> day, Words words) {
        return new Row(
                day.getFirst().asOf(),
                day.stream()
                        .map(goal -> new Figure(
                                words.percent(goal.percent()), words.count(goal.numerator(), goal.denominator())))
                        .toList());
    }
}
