package dk.kk.shared.bench.report;

import dk.kk.shared.bench.contest.Contest.Round;
import dk.kk.shared.bench.contest.Ratio;
import java.util.List;

/**
 * What we want of a measure.
 *
 * @param id as the goals are numbered
 * @param measure of which ours is divided by the other's
 * @param atLeast whether more is better
 */
public record Goal(String id, String measure, String other, boolean atLeast, double bound) {
    /** A goal is met or missed only where the whole interval is on one side of it. */
    public enum Verdict {
        MET,
        MISSED,
        NOT_SHOWN
    }

    public static Goal atLeast(String id, String measure, String other, double bound) {
        return new Goal(id, measure, other, true, bound);
    }

    public static Goal atMost(String id, String measure, String other, double bound) {
        return new Goal(id, measure, other, false, bound);
    }

    Ratio ratio(List<Round> rounds) {
        return Ratio.of(rounds, measure, Result.OURS, other);
    }

    Verdict of(Ratio ratio) {
        var worst = atLeast ? ratio.low() >= bound : ratio.high() <= bound;
        var best = atLeast ? ratio.high() >= bound : ratio.low() <= bound;
        return worst ? Verdict.MET : best ? Verdict.NOT_SHOWN : Verdict.MISSED;
    }
}
