package dk.kk.shared.kpi.quality;

import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.figure.GoalView;
import dk.kk.shared.kpi.figure.SourceView;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What missing and doubtful registrations could move a goal's figure by. Each doubt stands alone: a citizen may be in several.
 *
 * @param knownAt as known at the end of that day; null: now
 */
@Schema(name = "DataQuality")
record DataQualityView(
        @Schema(description = "1 coherence, 2 activation, 3 special effort")
        int goal,

        LocalDate asOf,

        @Nullable LocalDate knownAt,

        Population population,
        Wording populationName,

        @Schema(description = "The figure as it is registered; null where it is not shown") @Nullable
        Long numerator,

        @Schema(description = "Null where it is not shown") @Nullable
        Long denominator,

        @Schema(description = "One decimal, half up; null of nobody, and of numbers that are not shown") @Nullable
        BigDecimal percent,

        List<Indicator> indicators,

        @Schema(
                description =
                        "Up to when each source is known: one that is behind, or of which events are parked, lacks something")
        List<SourceView> sources,

        @Schema(description = "Every number is the counted one")
        boolean exact,

        @Nullable ProtectionNote protection) {

    @Schema(name = "DataQualityIndicator")
    record Indicator(
            Doubt code,
            Wording texts,

            @Schema(description = "Citizens in doubt; null where it is not shown") @Nullable
            Long citizens,

            @Schema(
                    description =
                            "Percentage points that the share can rise at most, whichever of them are otherwise than registered; one decimal; null of nobody")
            @Nullable
            BigDecimal up,

            @Schema(description = "Percentage points that it can fall at most: zero or below") @Nullable
            BigDecimal down) {}

    static DataQualityView of(GoalView goal, List<Indicator> indicators, List<SourceView> sources, boolean exact) {
        return new DataQualityView(
                goal.goal(),
                goal.asOf(),
                goal.knownAt(),
                goal.population(),
                goal.populationName(),
                goal.numerator(),
                goal.denominator(),
                goal.percent(),
                indicators,
                sources,
                exact,
                ProtectionNote.of(exact ? Precision.EXACT : Precision.PROTECTED));
    }
}
