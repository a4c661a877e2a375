package dk.kk.shared.kpi.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Shares as the tables print them: one decimal, half up; of nobody there is none. */
public final class Percent {

    private Percent() {}

    /** There is none either where one of both is not shown. */
    static @Nullable BigDecimal ofShown(@Nullable Long numerator, @Nullable Long denominator) {
        return numerator == null || denominator == null ? null : of(numerator, denominator);
    }

    public static @Nullable BigDecimal of(long numerator, long denominator) {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(100 * numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
