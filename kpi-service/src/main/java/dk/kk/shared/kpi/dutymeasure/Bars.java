package dk.kk.shared.kpi.dutymeasure;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Counts as bars under each other. Places are in units of the drawing, which is {@value #WIDTH} wide. */
record Bars(String description, List<Bar> bars, int height) {

    static final int WIDTH = 320;
    private static final int ROW = 44;
    private static final int BAR_TOP = 20;
    private static final int TEXT_ABOVE = 6;
    private static final double LEAST = 1.5;

    /** @param look a class of the stylesheet */
    record Count(String label, long count, String value, String look) {}

    /** @param y its upper edge */
    record Bar(String label, String value, String look, int y, double width) {

        public int textY() {
            return y - TEXT_ABOVE;
        }
    }

    static Bars of(List<Count> counts) {
        var most = counts.stream().mapToLong(Count::count).max().orElse(0);
        var bars = new ArrayList<Bar>();
        for (var count : counts) {
            var width = count.count() == 0 ? 0 : Math.max(LEAST, WIDTH * count.count() / (double) most);
            bars.add(new Bar(
                    count.label(),
                    count.value(),
                    count.look(),
                    bars.size() * ROW + BAR_TOP,
                    Math.round(10 * width) / 10.0));
        }
        return new Bars(
                counts.stream()
                        .map(count -> count.label() + ": " + count.value())
                        .collect(Collectors.joining("; ", "", ".")),
                List.copyOf(bars),
                bars.size() * ROW);
    }
}
