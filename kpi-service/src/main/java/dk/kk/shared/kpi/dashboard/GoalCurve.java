package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.Goal;
import dk.kk.shared.kpi.figure.GoalView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A goal's share over the months as a line, with the targets of the years it passes. Places are in units of the drawing, which is as
 * large as {@link TargetChart}'s.
 *
 * @param line as SVG writes a path: broken where there is nobody to take a share of
 * @param end where the line ends; null of nobody
 */
record GoalCurve(
        String number,
        String title,
        String description,
        List<ShareScale.Gridline> gridlines,
        List<Year> years,
        List<TargetLine> targets,
        String line,
        @Nullable End end) {

    /** @param x where it begins, or the drawing does */
    record Year(String name, double x, double middle, boolean isNamed) {}

    /** A target in force from one place to another. */
    record TargetLine(double from, double to, double y, String percent) {}

    record End(double x, double y, String percent) {}

    /** @param course a goal's figures from the first day to the one that is shown, of each goal */
    static List<GoalCurve> of(List<List<GoalView>> course, Words words) {
        var scale =
                ShareScale.of(course.stream().flatMap(List::stream).flatMap(goal -> Stream.ofNullable(goal.percent())));
        return course.stream().map(goals -> of(goals, scale, words)).toList();
    }

    private static GoalCurve of(List<GoalView> course, ShareScale scale, Words words) {
        var last = course.getLast();
        var targets = Goal.numbered(last.goal()).targets();
        var days = DayScale.of(course.getFirst().asOf(), last.asOf(), targets);
        return new GoalCurve(
                Integer.toString(last.goal()),
                words.of(
                        "figures.curve-title",
                        last.goal(),
                        words.day(course.getFirst().asOf()),
                        words.day(last.asOf())),
                says(course, words),
                scale.gridlines(words),
                days.years(),
                targets.stream()
                        .filter(target -> days.shows(target.measuringDay().getYear()))
                        .map(target -> targetLine(target, days, scale, words))
                        .toList(),
                line(course, days, scale),
                last.percent() == null
                        ? null
                        : new End(
                                days.x(last.asOf()),
                                scale.y(last.percent().doubleValue()),
                                words.percent(last.percent())));
    }

    private static TargetLine targetLine(Goal.Target target, DayScale days, ShareScale scale, Words words) {
        var year = target.measuringDay().getYear();
        return new TargetLine(
                days.x(LocalDate.of(year, 1, 1)),
                days.x(LocalDate.of(year, 12, 31)),
                scale.y(target.percent()),
                words.of("figures.whole-percent", target.percent()));
    }

    private static String line(List<GoalView> course, DayScale days, ShareScale scale) {
        var path = new StringBuilder();
        var isBroken = true;
        for (var goal : course) {
            var share = goal.percent();
            if (share != null) {
                var place = days.x(goal.asOf()) + " " + scale.y(share.doubleValue());
                path.append(isBroken ? "M" + place + "h0" : "L" + place); // what stands alone is a dot
            }
            isBroken = share == null;
        }
        return path.toString();
    }

    private static String says(List<GoalView> course, Words words) {
        var counted = course.stream().filter(goal -> goal.percent() != null).toList();
        if (counted.isEmpty()) {
            return words.of("figures.nobody");
        }
        var byShare = Comparator.comparing(GoalCurve::share);
        var lowest = counted.stream().min(byShare).orElseThrow();
        var highest = counted.stream().max(byShare).orElseThrow();
        return words.of(
                "figures.curve-says",
                words.percent(counted.getFirst().percent()),
                words.percent(counted.getLast().percent()),
                words.percent(lowest.percent()),
                words.day(lowest.asOf()),
                words.percent(highest.percent()),
                words.day(highest.asOf()));
    }

    private static BigDecimal share(GoalView goal) {
        return goal.percent() == null ? BigDecimal.ZERO : goal.percent();
    }

    /** Where a day stands. Where the last day's year has a target, the drawing ends with that year: so far it is to go. */
    private record DayScale(LocalDate first, LocalDate last) {

        private static final int LEFT = 46;
        private static final int RIGHT = 268;
        private static final int MONTHS_OF_A_NAME = 4;

        static DayScale of(LocalDate first, LocalDate last, List<Goal.Target> targets) {
            var isToBeReached =
                    targets.stream().anyMatch(target -> target.measuringDay().getYear() == last.getYear());
            return new DayScale(first, isToBeReached ? LocalDate.of(last.getYear(), 12, 31) : last);
        }

        double x(LocalDate day) {
            var all = Math.max(1, last.toEpochDay() - first.toEpochDay());
            var at = Math.clamp(day.toEpochDay() - first.toEpochDay(), 0, all);
            return ShareScale.rounded(LEFT + (RIGHT - LEFT) * (double) at / all);
        }

        boolean shows(int year) {
            return first.getYear() <= year && year <= last.getYear();
        }

        List<Year> years() {
            return IntStream.rangeClosed(first.getYear(), last.getYear())
                    .mapToObj(this::year)
                    .toList();
        }

        private Year year(int year) {
            var from = x(LocalDate.of(year, 1, 1));
            var to = x(LocalDate.of(year, 12, 31));
            var month = (double) (RIGHT - LEFT) * 30 / Math.max(1, last.toEpochDay() - first.toEpochDay());
            return new Year(
                    Integer.toString(year),
                    from,
                    ShareScale.rounded((from + to) / 2),
                    to - from >= MONTHS_OF_A_NAME * month);
        }
    }
}
