package dk.kk.shared.plan.figure;

import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a figure is to come to. @param by on that day at the latest */
@Embeddable
@Schema(name = "FigureTarget")
public record FigureTarget(
        @Column(name = "target_bound") @NotNull @Enumerated(EnumType.STRING)
        Bound bound,

        @Schema(description = "Percent of a share, else citizens or seconds")
        @Column(name = "target_amount")
        @NotNull
        @PositiveOrZero
        @Digits(integer = 9, fraction = 1)
        BigDecimal amount,

        @Column(name = "target_by") @NotNull LocalDate by) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    @Schema(name = "FigureBound")
    public enum Bound {
        AT_LEAST,
        AT_MOST
    }

    /** @throws RuleViolation {@code figure-target-unfit} */
    public void requireFit(Figure figure) {
        var unit = figure.code().unit();
        var isFit = unit == FigureUnit.SHARE
                ? amount.compareTo(ALL) <= 0
                : amount.stripTrailingZeros().scale() <= 0;
        if (!isFit) {
            throw new RuleViolation("figure-target-unfit", "figure", figure.code(), "unit", unit);
        }
    }

    /** By the counts, not by the rounded percent. */
    public boolean isReachedBy(FigureValue value) {
        var difference = value.exactly().compareTo(amount);
        return bound == Bound.AT_LEAST ? difference >= 0 : difference <= 0;
    }
}
