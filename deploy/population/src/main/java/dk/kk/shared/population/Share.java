package dk.kk.shared.population;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** So many of so many citizens. */
public record Share(int numerator, int denominator) {

    /** In percent with one decimal, half up. */
    public BigDecimal percent() {
        return BigDecimal.valueOf(100L * numerator).divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    }
}
