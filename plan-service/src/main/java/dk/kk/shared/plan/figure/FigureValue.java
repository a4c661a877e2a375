package dk.kk.shared.plan.figure;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A figure's value on a day, as a person read it off kpi-service and registered it. It stays as it is.
 *
 * @param knownAt as known at the end of that day; null of a figure of which kpi-service only says what is known now
 */
@Embeddable
@Schema(name = "FigureValue")
public record FigureValue(
        @NotNull LocalDate day,

        @Nullable LocalDate knownAt,

        @Schema(description = "Citizens, requests or stops; or seconds") @NotNull @PositiveOrZero
        Long amount,

        @Schema(description = "Of how many: of a share alone") @PositiveOrZero @Nullable
        Long ofAll) {

    /** @throws RuleViolation {@code figure-value-unfit}, {@code figure-day-unfit}, {@code day-in-future} */
    public FigureValue checked(Figure figure, BusinessClock clock) {
        clock.requirePast("day", day);
        clock.requirePast("knownAt", knownAt);
        var hasPast = figure.code().knownParameter() != null;
        if (hasPast ? knownAt == null || knownAt.isBefore(day) : knownAt != null) {
            throw new RuleViolation("figure-day-unfit", "figure", figure.code(), "day", day);
        }
        var isShare = figure.code().unit() == FigureUnit.SHARE;
        if (isShare ? ofAll == null || ofAll < amount || ofAll == 0 : ofAll != null) {
            throw new RuleViolation(
                    "figure-value-unfit",
                    "figure",
                    figure.code(),
                    "unit",
                    figure.code().unit());
        }
        return this;
    }

    /** Percent with one decimal of a share, else the amount. */
    public BigDecimal shown() {
        var percent = ofAll == null ? null : Precision.EXACT.percent(amount, ofAll);
        return percent == null ? BigDecimal.valueOf(amount) : percent;
    }

    /** From this to another of the same figure: of shares in percentage points, rounded once, of the counts. */
    public BigDecimal to(FigureValue later) {
        return later.exactly().subtract(exactly()).setScale(ofAll == null ? 0 : 1, RoundingMode.HALF_UP);
    }

    BigDecimal exactly() {
        var hundredfold = BigDecimal.valueOf(amount).scaleByPowerOfTen(2);
        return ofAll == null
                ? BigDecimal.valueOf(amount)
                : hundredfold.divide(BigDecimal.valueOf(ofAll), 20, RoundingMode.HALF_UP);
    }
}
