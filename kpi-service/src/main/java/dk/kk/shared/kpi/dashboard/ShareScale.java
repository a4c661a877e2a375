package dk.kk.shared.kpi.dashboard;

import dk.kk.shared.kpi.figure.Goal;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How high a share stands in a drawing: all drawings beside each other have one scale, which every target has room on.
 *
 * @param top the percentage at the upper edge
 */
record ShareScale(int top) {

    static final int TOP = 12;
    static final int BOTTOM = 150;
    private static final int STEP = 20;

    /** @param label what stands left of it */
    record Gridline(double y, String label) {}

    static ShareScale of(Stream<BigDecimal> shares) {
        var targets = Arrays.stream(Goal.values())
                .flatMap(goal -> goal.targets().stream())
                .map(target -> (double) target.percent());
        var highest = Stream.concat(shares.map(BigDecimal::doubleValue), targets)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
        return new ShareScale((int) Math.ceil(highest / STEP) * STEP);
    }

    double y(double percent) {
        return rounded(BOTTOM - (BOTTOM - TOP) * percent / top);
    }

    List<Gridline> gridlines(Words words) {
        return IntStream.rangeClosed(0, top / STEP)
                .map(step -> step * STEP)
                .mapToObj(percent -> new Gridline(y(percent), words.of("figures.whole-percent", percent)))
                .toList();
    }

    /** Drawings are no finer than that. */
    static double rounded(double place) {
        return Math.round(place * 10) / 10.0;
    }
}
