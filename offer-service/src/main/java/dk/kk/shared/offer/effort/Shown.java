package dk.kk.shared.offer.effort;

import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static dk.kk.shared.platform.access.Role.SPECIAL_UNIT;

import dk.kk.shared.platform.access.Caller;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How exactly a caller sees counts of citizens. */
enum Shown {
    EXACT {
        @Override
        Long count(long exact) {
            return exact;
        }
    },
    /** None below five, all others to the nearest five: then no small one follows from two others by subtraction. */
    ROUNDED {
        @Override
        @Nullable
        Long count(long exact) {
            if (exact == 0) {
                return exact;
            }
            return exact < LEAST ? null : (exact + LEAST / 2) / LEAST * LEAST;
        }
    };

    private static final int LEAST = 5;

    static Shown to(Caller caller) {
        return Stream.of(BIF_MANAGER, SOF_MANAGER, SPECIAL_UNIT).anyMatch(caller::is) ? EXACT : ROUNDED;
    }

    /** @return null where it is too small to be shown */
    abstract @Nullable Long count(long exact);

    /** One decimal, half up; null of nobody and where a count is not shown. */
    @Nullable
    BigDecimal percent(long numerator, long denominator) {
        var part = count(numerator);
        var whole = count(denominator);
        return part == null || whole == null || whole == 0
                ? null
                : BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
    }
}
