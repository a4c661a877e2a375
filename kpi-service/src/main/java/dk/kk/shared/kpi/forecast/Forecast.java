package dk.kk.shared.kpi.forecast;

import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToLongFunction;

/**
 * What is known already of a day to come, and on top of that the mean of what came on top in the past: over spans as long as the one
 * that is left. So what leaves a window by itself is in it once. The spread of the past is the interval.
 *
 * @param known of the day, should nothing more be registered
 * @param onTop of each past span, what was registered in it about its last day
 */
record Forecast(Count known, List<Count> onTop) {

    /** With fewer there is no telling. */
    static final int LEAST_SPANS = 3;

    boolean isExpectable() {
        return onTop.size() >= LEAST_SPANS;
    }

    Count expected() {
        return known.plus(new Count(mean(Count::numerator), mean(Count::denominator)));
    }

    double low() {
        return onTop.stream().mapToDouble(this::share).min().orElseThrow();
    }

    double high() {
        return onTop.stream().mapToDouble(this::share).max().orElseThrow();
    }

    /** Should so many citizens more begin to count until then: of those there are. */
    Count with(long more) {
        var expected = isExpectable() ? expected() : known;
        return new Count(Math.min(expected.denominator(), expected.numerator() + more), expected.denominator());
    }

    private double share(Count top) {
        return known.plus(top).share();
    }

    private long mean(ToLongFunction<Count> number) {
        OptionalDouble mean = onTop.stream().mapToLong(number).average();
        return Math.round(mean.orElse(0));
    }
}
