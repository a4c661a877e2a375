package dk.kk.shared.kpi.quality;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** What citizens in doubt can do to a share: the most it can rise, and fall, whichever of them are otherwise than registered. */
enum Effect {
    /** They may belong to the population. */
    JOIN,
    /** They may not belong to it. */
    LEAVE,
    /** They may count. */
    GAIN,
    /** They may not count. */
    LOSE;

    /**
     * Percentage points, one decimal, half up.
     *
     * @param up above the figure, not below zero
     * @param down below it, not above zero
     */
    record Points(BigDecimal up, BigDecimal down) {}

    /**
     * @param numerator of the figure as it is registered
     * @param counting of those in doubt, who count
     * @param notCounting who do not
     * @return null of nobody, and where nobody would be left
     */
    @Nullable
    Points on(long numerator, long denominator, long counting, long notCounting) {
        var all = counting + notCounting;
        return switch (this) {
            case JOIN -> points(numerator, denominator, counting, counting, 0, notCounting);
            case LEAVE -> points(numerator, denominator, 0, -notCounting, -counting, -counting);
            case GAIN -> points(numerator, denominator, all, 0, 0, 0);
            case LOSE -> points(numerator, denominator, 0, 0, -all, 0);
        };
    }

    private static @Nullable Points points(
            long numerator, long denominator, long upCounting, long upAll, long downCounting, long downAll) {
        if (denominator == 0 || denominator + upAll <= 0 || denominator + downAll <= 0) {
            return null;
        }
        return new Points(
                difference(numerator + upCounting, denominator + upAll, numerator, denominator),
                difference(numerator + downCounting, denominator + downAll, numerator, denominator));
    }

    private static BigDecimal difference(long numerator, long denominator, long fromNumerator, long fromDenominator) {
        return BigDecimal.valueOf(100 * (numerator * fromDenominator - fromNumerator * denominator))
                .divide(BigDecimal.valueOf(denominator * fromDenominator), 1, RoundingMode.HALF_UP);
    }
}
