package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Population.ALL_MATCH_4_5;
import static dk.kk.shared.kpi.definition.Population.STRATEGY;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param knownAt as known at the end of that day; null: now */
@Schema(name = "Table2", description = "Activation rates in match group 4-5 on a day, in citizens")
public record Table2View(
        LocalDate asOf,
        @Nullable LocalDate knownAt,
        List<Row> rows,

        @Schema(description = "Up to when each source is known to it; of a frozen figure none is named")
        List<SourceView> sources) {

    @Schema(name = "Table2Row")
    public record Row(
            @Schema(
                    description =
                            "A target group, SPECIAL_NEEDS for the three together, ALL_MATCH_4_5 for all of BIF's")
            String targetGroup,

            long numerator,
            long denominator,

            @Schema(description = "One decimal, half up; null of nobody") @Nullable
            BigDecimal percent) {

        static Row of(String name, Cube cube, Predicate<Cell> cells) {
            var numerator = cube.count(IN_ACTIVATION, cells);
            var denominator = cube.count(COUNTED, cells);
            return new Row(name, numerator, denominator, Percent.of(numerator, denominator));
        }
    }

    public static Table2View of(Cube cube, FigureDay day) {
        return of(cube, day, List.of());
    }

    public static Table2View of(Cube cube, FigureDay day, List<SourceView> sources) {
        var groups = Arrays.stream(Group.values())
                .filter(Group::hasSpecialNeeds)
                .map(group -> Row.of(group.name(), cube, cell -> STRATEGY.includes(cell) && cell.group() == group));
        var together = Stream.of(
                Row.of("SPECIAL_NEEDS", cube, STRATEGY::includes),
                Row.of("ALL_MATCH_4_5", cube, ALL_MATCH_4_5::includes));
        return new Table2View(
                day.asOf(), day.knownAt(), Stream.concat(groups, together).toList(), sources);
    }
}
