package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.ASSESSED_EARLIER;
import static dk.kk.shared.kpi.definition.Measure.COUNTED;

import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
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
        long numerator,
        long denominator,

        @Schema(description = "One decimal, half up; null of nobody") @Nullable
        BigDecimal percent,

        @Schema(description = "At least so many percent, by the day's year; null before 2009 and after 2011") @Nullable
        Integer target,

        @Nullable LocalDate measuringDay,

        @Nullable Wording targetSource,

        @Schema(description = "Citizens that the numerator lacks to reach the target; below zero when it is exceeded")
        @Nullable
        Long gap,

        List<AlsoCounted> alsoCounted,

        @Schema(
                description =
                        "Citizens of the denominator who rest on an assessment under the model of 2009 that a later one replaced")
        long assessedEarlier,

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
            long numerator,
            @Nullable BigDecimal percent) {}

    /** All three goals, in their order. */
    public static List<GoalView> all(Cube cube, FigureDay day, Population population) {
        return all(cube, day, population, List.of());
    }

    public static List<GoalView> all(Cube cube, FigureDay day, Population population, List<SourceView> sources) {
        return Arrays.stream(Goal.values())
                .map(goal -> of(goal, cube, day, population, sources))
                .toList();
    }

    static GoalView of(Goal goal, Cube cube, FigureDay day, Population population, List<SourceView> sources) {
        var numerator = cube.count(goal.measure(), population);
        var denominator = cube.count(COUNTED, population);
        var target = goal.targetOn(day.asOf());
        return new GoalView(
                goal.number(),
                day.asOf(),
                day.knownAt(),
                population,
                named(population),
                new Rule(goal.measure(), named(goal.measure())),
                numerator,
                denominator,
                Percent.of(numerator, denominator),
                target.map(Goal.Target::percent).orElse(null),
                target.map(Goal.Target::measuringDay).orElse(null),
                target.map(_ -> Wording.of("target-source-goal-" + goal.number()))
                        .orElse(null),
                target.map(due -> due.gap(numerator, denominator)).orElse(null),
                goal.alsoCounted().stream()
                        .map(measure -> alsoCounted(measure, cube.count(measure, population), denominator))
                        .toList(),
                cube.count(ASSESSED_EARLIER, population),
                sources);
    }

    private static AlsoCounted alsoCounted(Measure measure, long numerator, long denominator) {
        return new AlsoCounted(measure, named(measure), numerator, Percent.of(numerator, denominator));
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
