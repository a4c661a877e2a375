package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param to the year's last day, or today; of numbers that are not exact, the last day of the month before
 */
@Schema(name = "LongerTermEffort")
record EffortView(
        int year,
        LocalDate from,
        LocalDate to,
        Target target,

        @Schema(
                description =
                        "A social action plan made or followed up so many months ago or less is updated, as in goal 1")
        int planMonths,

        boolean exact,

        @Nullable ProtectionNote protection,

        @Schema(description = "All parts: a citizen in several counts once")
        Part together,

        @Schema(description = "Citizens with a component of a combination package that began")
        Part packages,

        @Schema(description = "Those with a day in the year")
        List<ProjectPart> projects,

        @Schema(description = "The months to date, January first")
        List<Month> months) {

    @Schema(name = "EffortTarget")
    record Target(
            @Schema(description = "Distinct citizens reached in a year")
            int citizens,

            @Schema(description = "Hours attended a week") int weeklyHours) {}

    @Schema(name = "EffortPart")
    record Part(
            @Schema(
                    description =
                            "Distinct citizens with a day in the year on which a component of theirs ran, or a course in an offer of a"
                                    + " project while the project ran, today at the latest. Null: too few to be shown")
            @Nullable
            Long reached,

            Hours hours,
            Plans plans) {
        static Part of(CountedPart counted, Precision precision) {
            return new Part(
                    precision.shown(counted.reached()), Hours.of(counted, precision), Plans.of(counted, precision));
        }
    }

    /** A week of a citizen with a day in the effort, once it is over. Weeks as ISO 8601 counts them. */
    @Schema(name = "EffortHours")
    record Hours(
            @Schema(
                    description =
                            "Hours attended, divided by the weeks that are measured; one decimal, half up, and whole hours where numbers"
                                    + " are not exact. Null where none is, or of too few citizens")
            @Nullable
            BigDecimal average,

            @Schema(
                    description =
                            "Citizens' weeks that are over and have a day in the effort; the three below together. A week is the year's that its Thursday lies in")
            @Nullable
            Long weeks,

            @Schema(description = "In which something was attended, or due: planned and not lawfully absent") @Nullable
            Long weeksMeasured,

            @Schema(description = "Recorded, and nothing was due: lawful absence, or nothing planned") @Nullable
            Long weeksExcused,

            @Schema(description = "Of which nothing is recorded; a component that no enrolment delivers has no other")
            @Nullable
            Long weeksUnrecorded) {
        static Hours of(CountedPart counted, Precision precision) {
            var measured = counted.weeksMeasured();
            var isShown = measured > 0 && precision.shown(counted.citizensMeasured()) != null;
            return new Hours(
                    isShown ? hours(counted.minutes(), measured) : null,
                    precision.shown(counted.weeks()),
                    precision.shown(measured),
                    precision.shown(counted.weeksExcused()),
                    precision.shown(counted.weeks() - measured - counted.weeksExcused()));
        }

        private static BigDecimal hours(long minutes, long weeks) {
            return BigDecimal.valueOf(minutes).divide(BigDecimal.valueOf(60 * weeks), 1, RoundingMode.HALF_UP);
        }
    }

    /** Of those reached: their social action plans, as heard from plan-service. */
    @Schema(name = "EffortPlans")
    record Plans(
            @Schema(description = "With a plan that was made and is in force on the last day")
            PlanShare made,

            @Schema(description = "With one in force that was made or followed up within planMonths")
            PlanShare updated,

            @Schema(description = "With one in force that was followed up within planMonths")
            PlanShare followedUp) {
        static Plans of(CountedPart counted, Precision precision) {
            return new Plans(
                    PlanShare.of(counted.planMade(), counted, precision),
                    PlanShare.of(counted.planUpdated(), counted, precision),
                    PlanShare.of(counted.planFollowedUp(), counted, precision));
        }
    }

    @Schema(name = "EffortPlanShare")
    record PlanShare(
            @Nullable Long citizens,

            @Schema(description = "Of those reached; one decimal, half up; null of nobody, or of too few") @Nullable
            BigDecimal percent) {
        static PlanShare of(long citizens, CountedPart counted, Precision precision) {
            return new PlanShare(precision.shown(citizens), precision.percent(citizens, counted.reached()));
        }
    }

    @Schema(name = "EffortProject")
    record ProjectPart(UUID projectId, String code, Part figures) {}

    @Schema(name = "EffortMonth")
    record Month(
            @Schema(description = "1 is January") int month,

            @Schema(description = "Distinct citizens reached from the year's first day to the month's end, or to today")
            @Nullable
            Long reached) {}
}
