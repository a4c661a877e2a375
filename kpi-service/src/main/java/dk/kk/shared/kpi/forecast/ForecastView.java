package dk.kk.shared.kpi.forecast;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal on its next measuring day, by a method of ours.
 *
 * @param from the day it looks ahead from: today, or that of the latest release
 */
@Schema(name = "Forecast")
record ForecastView(
        @Schema(description = "1 coherence, 2 activation, 3 special effort")
        int goal,

        Population population,
        Wording populationName,
        LocalDate from,
        LocalDate measuringDay,

        @Schema(description = "At least so many percent, by the measuring day's year; null before 2009 and after 2011")
        @Nullable
        Integer target,

        Known known,
        @Nullable Expected expected,
        WhatIf whatIf,
        Wording method,

        @Schema(description = "Every number comes of counted ones")
        boolean exact,

        @Nullable ProtectionNote protection) {

    @Schema(
            name = "ForecastKnown",
            description = "The measuring day as it is known already, should nothing more be registered")
    record Known(
            @Schema(description = "Null where it is not shown") @Nullable
            Long numerator,

            @Schema(description = "Null where it is not shown") @Nullable
            Long denominator,

            @Schema(description = "One decimal") BigDecimal percent) {}

    @Schema(
            name = "ForecastExpected",
            description =
                    "With what came on top in past spans of the same length. Null where figures have not been known for long enough, and where numbers are not exact")
    record Expected(
            @Schema(description = "One decimal, from the mean of the spans")
            BigDecimal percent,

            @Schema(description = "With what came in the poorest of them")
            BigDecimal low,

            @Schema(description = "With what came in the richest of them")
            BigDecimal high,

            @Schema(description = "So many spans, at most twelve, each ending with a month")
            int spans) {}

    @Schema(name = "ForecastWhatIf", description = "The same, should more citizens begin to count each week")
    record WhatIf(
            int morePerWeek,

            @Schema(description = "Whole weeks that are left")
            int weeks,

            @Schema(description = "One decimal") BigDecimal percent) {}

    static ForecastView of(
            GoalView ahead,
            LocalDate from,
            Forecast forecast,
            int morePerWeek,
            int weeks,
            Wording method,
            Precision precision) {
        return new ForecastView(
                ahead.goal(),
                ahead.population(),
                ahead.populationName(),
                from,
                ahead.asOf(),
                ahead.target(),
                new Known(
                        ahead.numerator(),
                        ahead.denominator(),
                        rounded(forecast.known().share())),
                forecast.isExpectable()
                        ? new Expected(
                                rounded(forecast.expected().share()),
                                rounded(forecast.low()),
                                rounded(forecast.high()),
                                forecast.onTop().size())
                        : null,
                new WhatIf(
                        morePerWeek,
                        weeks,
                        rounded(forecast.with((long) morePerWeek * weeks).share())),
                method,
                precision.isExact(),
                ProtectionNote.of(precision));
    }

    private static BigDecimal rounded(double percent) {
        return BigDecimal.valueOf(percent).setScale(1, RoundingMode.HALF_UP);
    }
}
