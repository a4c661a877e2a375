package dk.kk.shared.plan.consistency;

import dk.kk.shared.platform.days.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** So much of each week on these days. */
record AskedTime(int minutes, Period days) {
    private static final int HOUR = 60;

    static AskedTime hours(int hours, Period days) {
        return new AskedTime(hours * HOUR, days);
    }

    /** {@code 7.5}. */
    static String hours(int minutes) {
        return BigDecimal.valueOf(minutes)
                .divide(BigDecimal.valueOf(HOUR), 2, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }
}
