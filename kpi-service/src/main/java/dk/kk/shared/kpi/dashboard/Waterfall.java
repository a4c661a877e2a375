package dk.kk.shared.kpi.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Two numbers of citizens and what lies between them, each as a bar that begins where the one before ends. Places are in units of
 * the drawing, which is {@value #WIDTH} wide.
 *
 * @param key of the text that names it
 * @param startsAt the number at the left edge, in words: where changes are small against the whole, the drawing does not begin at
 *     nobody; empty where it does
 */
record Waterfall(String key, String description, List<Bar> bars, String startsAt, int height) {

    static final int WIDTH = 320;
    private static final int ROW = 44;
    private static final int BAR_TOP = 20;
    private static final int BAR = 14;
    private static final double LEAST = 1.5;

    /** So many citizens more or fewer; at both ends, so many. */
    record Step(String label, long citizens) {}

    enum Kind {
        END,
        MORE,
        FEWER
    }

    /**
     * @param y its upper edge
     * @param stands where the number stands after it: there the next one begins
     */
    record Bar(Kind kind, String label, String value, double x, int y, double width, double stands) {

        public int textY() {
            return y - BAR_TOP + BAR;
        }

        public int bottom() {
            return y + BAR;
        }

        public int next() {
            return y + ROW;
        }

        /** A class of the stylesheet. */
        public String look() {
            return switch (kind) {
                case END -> "end";
                case MORE -> "more";
                case FEWER -> "fewer";
            };
        }
    }

    /** @param steps those of nobody are not drawn */
    static Waterfall of(String key, Step from, Stream<Step> steps, Step to, Words words) {
        var between = steps.filter(step -> step.citizens() != 0).toList();
        var scale = Scale.of(from.citizens(), between);
        var bars = new ArrayList<Bar>();
        bars.add(end(from, 0, scale, words));
        var stands = from.citizens();
        for (var step : between) {
            bars.add(bar(step, stands, bars.size(), scale, words));
            stands += step.citizens();
        }
        bars.add(end(to, bars.size(), scale, words));
        return new Waterfall(
                key,
                bars.stream().map(bar -> bar.label() + ": " + bar.value()).collect(Collectors.joining("; ")) + ".",
                List.copyOf(bars),
                scale.start == 0 ? "" : words.of("bridge.starts-at", scale.start),
                bars.size() * ROW);
    }

    private static Bar end(Step end, int row, Scale scale, Words words) {
        var x = scale.x(end.citizens());
        return new Bar(
                Kind.END,
                end.label(),
                words.of("figures.citizens", end.citizens()),
                0,
                row * ROW + BAR_TOP,
                Math.max(LEAST, x),
                x);
    }

    private static Bar bar(Step step, long before, int row, Scale scale, Words words) {
        var begins = scale.x(before);
        var ends = scale.x(before + step.citizens());
        return new Bar(
                step.citizens() > 0 ? Kind.MORE : Kind.FEWER,
                step.label(),
                words.signed(step.citizens()),
                Math.min(begins, ends),
                row * ROW + BAR_TOP,
                Math.max(LEAST, ShareScale.rounded(Math.abs(ends - begins))),
                ends);
    }

    /** @param start the number at the left edge */
    private record Scale(long start, long end) {

        private static final int OF_THE_WHOLE = 4;

        static Scale of(long from, List<Step> steps) {
            var lowest = from;
            var highest = from;
            var stands = from;
            for (var step : steps) {
                stands += step.citizens();
                lowest = Math.min(lowest, stands);
                highest = Math.max(highest, stands);
            }
            var moved = Math.max(highest - lowest, highest / 10);
            return new Scale(moved * OF_THE_WHOLE >= highest ? 0 : roundedDown(lowest - moved), highest);
        }

        /** To a number of one or two digits and zeros, so that it can be said. */
        private static long roundedDown(long number) {
            var unit = (long) Math.pow(10, Math.max(0, Long.toString(number).length() - 2));
            return number / unit * unit;
        }

        double x(long citizens) {
            return ShareScale.rounded(WIDTH * (double) (citizens - start) / Math.max(1, end - start));
        }
    }
}
