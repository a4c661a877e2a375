package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.figure.Percent;
import dk.kk.shared.kpi.figure.Wording;
import dk.kk.shared.kpi.waiting.MeasureDefinition;
import dk.kk.shared.platform.effort.EffortTargets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The longer-term effort over some days.
 *
 * @param to the last day; of days still to come nothing is counted
 * @param knownAt as known at the end of that day; null: now
 * @param reached distinct citizens with a day in it
 */
@Schema(name = "EffortMeasure")
public record EffortMeasureView(
        @Schema(description = "The entry of the register of duties", examples = "D8")
        String duty,

        MeasureDefinition definition,
        LocalDate from,
        LocalDate to,
        @Nullable LocalDate knownAt,
        long reached,

        @Schema(description = "Distinct citizens to be reached in a year")
        int targetCitizens,

        @Schema(description = "Hours to be attended a week") int targetWeeklyHours,
        Weeks weeks,
        Plans plans) {

    /** Weeks of citizens with a day in the effort, once they are over. */
    @Schema(name = "EffortMeasureWeeks")
    public record Weeks(
            @Schema(
                    description =
                            "Hours attended, divided by the weeks that are measured; one decimal, half up; null where none is")
            @Nullable
            BigDecimal averageHours,

            @Schema(description = "In which something was attended, or due: planned and not lawfully absent")
            long measured,

            @Schema(description = "Recorded, and nothing was due: not measured")
            long excused,

            @Schema(description = "Of which nothing is recorded: not measured")
            long unrecorded) {
        private static Weeks of(EffortCount count) {
            return new Weeks(
                    count.weeksMeasured() == 0
                            ? null
                            : BigDecimal.valueOf(count.minutes())
                                    .divide(BigDecimal.valueOf(60 * count.weeksMeasured()), 1, RoundingMode.HALF_UP),
                    count.weeksMeasured(),
                    count.weeksExcused(),
                    count.weeks() - count.weeksMeasured() - count.weeksExcused());
        }
    }

    /** Social action plans of those reached, on the last day or today. */
    @Schema(name = "EffortMeasurePlans")
    public record Plans(
            @Schema(description = "Citizens with one in force")
            long made,

            @Schema(description = "With one in force that was made or followed up within the months of the rule")
            long updated,

            @Schema(description = "With one in force that was followed up within the months of the rule")
            long followedUp,

            @Schema(description = "Updated of those reached, one decimal, half up; null of nobody") @Nullable
            BigDecimal percentUpdated) {
        private static Plans of(EffortCount count) {
            return new Plans(
                    count.planMade(),
                    count.planUpdated(),
                    count.planFollowedUp(),
                    Percent.of(count.planUpdated(), count.reached()));
        }
    }

    /** Where counts are shown, and so the place to hide small ones. */
    static EffortMeasureView of(EffortCount count, EffortDays days, EffortTargets targets, String version) {
        return new EffortMeasureView(
                "D8",
                inWords(version, targets.planMonths()),
                days.span().from(),
                days.span().to(),
                days.knownAt(),
                count.reached(),
                targets.citizens(),
                targets.weeklyHours(),
                Weeks.of(count),
                Plans.of(count));
    }

    private static MeasureDefinition inWords(String version, int planMonths) {
        return new MeasureDefinition(
                version,
                Wording.ofPage("effort.name"),
                Wording.ofPage("effort.rule", planMonths),
                Wording.ofPage("effort.population"),
                Wording.ofPage("effort.source"));
    }
}
