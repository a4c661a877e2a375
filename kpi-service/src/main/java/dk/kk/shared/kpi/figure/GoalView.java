package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.ASSESSED_EARLIER;
import static dk.kk.shared.kpi.definition.Measure.COUNTED;

import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A goal's figure with everything a reader needs to know what it says.
 *
 * @param knownAt as known at the end of that day; null: now
 * @param measuringDay the day of the year on which the goal is measured unless another is asked for
 */
@Schema(name = "Goal")
public record GoalView(
        @Schema(description = "1 coherence, 2 activation, 3 special effort")
        int goal,

        LocalDate asOf,

        @Nullable LocalDate knownAt,

        Population population,
        Wording populationName,
        Rule rule,

        @Schema(description = "Null where it is not shown") @Nullable
        Long numerator,

        @Schema(description = "Null where it is not shown") @Nullable
        Long denominator,

        @Schema(description = "One decimal, half up; null of nobody, and of numbers that are not shown") @Nullable
        BigDecimal percent,

        @Schema(description = "At least so many percent, by the day's year; null before 2009 and after 2011") @Nullable
        Integer target,

        @Nullable LocalDate measuringDay,

        @Nullable Wording targetSource,

        @Schema(
                description =
                        "Citizens that the numerator lacks to reach the target; below zero when it is exceeded; null without a target, and of numbers that are not shown")
        @Nullable
        Long gap,

        List<AlsoCounted> alsoCounted,

        @Schema(
                description =
                        "Citizens of the denominator who rest on an assessment under the model of 2009 that a later one replaced; null where it is not shown")
        @Nullable
        Long assessedEarlier,

        @Schema(description = "Every number is the counted one")
        boolean exact,

        @Nullable ProtectionNote protection,

        @Schema(description = "Up to when each source is known to it; of a frozen figure none is named")
        List<SourceView> sources) {

    /** By what rule a citizen is in the numerator. */
    @Schema(name = "GoalRule")
    public record Rule(Measure code, Wording texts) {}

    /** Another number of citizens of the same denominator. */
    @Schema(name = "GoalAlsoCounted")
    public record AlsoCounted(
            Measure code,
            Wording texts,
            @Nullable Long numerator,
            @Nullable BigDecimal percent) {}

    /** All three goals, in their order, exactly. */
    public static List<GoalView> all(Cube cube, FigureDay day, Population population) {
        return all(ShownFigures.exactly(cube, day), population, List.of());
    }

    public static List<GoalView> all(ShownFigures figures, Population population, List<SourceView> sources) {
        return Arrays.stream(Goal.values())
                .map(goal -> of(goal, figures, population, sources))
                .toList();
    }

    public static GoalView of(Goal goal, ShownFigures figures, Population population, List<SourceView> sources) {
        var day = figures.day();
        var numerator = figures.count(goal.measure(), population::includes);
        var denominator = figures.count(COUNTED, population::includes);
        var target = goal.targetOn(day.asOf());
        var precision = goal.isExactIn(figures) ? Precision.EXACT : Precision.PROTECTED;
        return new GoalView(
                goal.number(),
                day.asOf(),
                day.knownAt(),
                population,
                named(population),
                new Rule(goal.measure(), named(goal.measure())),
                numerator,
                denominator,
                Percent.ofShown(numerator, denominator),
                target.map(Goal.Target::percent).orElse(null),
                target.map(Goal.Target::measuringDay).orElse(null),
                target.map(_ -> Wording.of("target-source-goal-" + goal.number()))
                        .orElse(null),
                gap(target.orElse(null), numerator, denominator),
                goal.alsoCounted().stream()
                        .map(measure -> alsoCounted(measure, figures.count(measure, population::includes), denominator))
                        .toList(),
                figures.count(ASSESSED_EARLIER, population::includes),
                precision.isExact(),
                ProtectionNote.of(precision),
                sources);
    }

    private static @Nullable Long gap(
            Goal.@Nullable Target target, @Nullable Long numerator, @Nullable Long denominator) {
        return target == null || numerator == null || denominator == null
                ? null
                : Long.valueOf(target.gap(numerator, denominator));
    }

    private static AlsoCounted alsoCounted(Measure measure, @Nullable Long numerator, @Nullable Long denominator) {
        return new AlsoCounted(measure, named(measure), numerator, Percent.ofShown(numerator, denominator));
    }

    public static Wording named(Population population) {
        return Wording.of("population-" + kebab(population));
    }

    static Wording named(Measure measure) {
        return Wording.of("measure-" + kebab(measure));
    }

    private static String kebab(Enum<?> code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
