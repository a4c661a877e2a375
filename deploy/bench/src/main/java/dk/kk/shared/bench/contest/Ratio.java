package dk.kk.shared.bench.contest;

import dk.kk.shared.bench.contest.Contest.Round;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * One contestant's measure as a share of another's: the median of the rounds' ratios.
 *
 * @param low and high: between them lie 95 % of the medians of rounds drawn again with replacement
 */
public record Ratio(double median, double low, double high, int rounds) {
    private static final int DRAWS = 10_000;

    /** @throws IllegalArgumentException where no round holds */
    public static Ratio of(List<Round> rounds, String measure, String contestant, String other) {
        return of(rounds.stream()
                .mapToDouble(round -> round.value(contestant, measure) / round.value(other, measure))
                .toArray());
    }

    static Ratio of(double[] ratios) {
        if (ratios.length == 0) {
            throw new IllegalArgumentException("no round held");
        }
        var random = new SplittableRandom(2_007); // the same rounds give the same interval
        var medians = new double[DRAWS];
        for (var draw = 0; draw < DRAWS; draw++) {
            medians[draw] = median(random.ints(ratios.length, 0, ratios.length)
                    .mapToDouble(at -> ratios[at])
                    .toArray());
        }
        Arrays.sort(medians);
        return new Ratio(median(ratios), medians[(int) (DRAWS * 0.025)], medians[(int) (DRAWS * 0.975)], ratios.length);
    }

    /** The median over the rounds of one contestant's own measure. */
    public static double median(List<Round> rounds, String measure, String contestant) {
        return median(rounds.stream()
                .mapToDouble(round -> round.value(contestant, measure))
                .toArray());
    }

    private static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        var middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
