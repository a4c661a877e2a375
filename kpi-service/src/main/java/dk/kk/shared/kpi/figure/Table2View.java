package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;
import static dk.kk.shared.kpi.definition.Population.ALL_MATCH_4_5;
import static dk.kk.shared.kpi.definition.Population.STRATEGY;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.ProtectionNote;
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

        @Schema(description = "Every number is the counted one")
        boolean exact,

        @Nullable ProtectionNote protection,

        @Schema(description = "Up to when each source is known to it; of a frozen figure none is named")
        List<SourceView> sources) {

    @Schema(name = "Table2Row")
    public record Row(
            @Schema(
                    description =
                            "A target group, SPECIAL_NEEDS for the three together, ALL_MATCH_4_5 for all of BIF's")
            String targetGroup,

            @Schema(description = "Null where it is not shown") @Nullable
            Long numerator,

            @Schema(description = "Null where it is not shown") @Nullable
            Long denominator,

            @Schema(description = "One decimal, half up; null of nobody, and of numbers that are not shown") @Nullable
            BigDecimal percent) {

        static Row of(String name, ShownFigures figures, Predicate<Cell> cells) {
            var numerator = figures.count(IN_ACTIVATION, cells);
            var denominator = figures.count(COUNTED, cells);
            return new Row(name, numerator, denominator, Percent.ofShown(numerator, denominator));
        }
    }

    /** Exactly. */
    public static Table2View of(Cube cube, FigureDay day) {
        return of(ShownFigures.exactly(cube, day), List.of());
    }

    public static Table2View of(ShownFigures figures, List<SourceView> sources) {
        var groups = Arrays.stream(Group.values())
                .filter(Group::hasSpecialNeeds)
                .map(group -> Row.of(group.name(), figures, cell -> STRATEGY.includes(cell) && cell.group() == group));
        var together = Stream.of(
                Row.of("SPECIAL_NEEDS", figures, STRATEGY::includes),
                Row.of("ALL_MATCH_4_5", figures, ALL_MATCH_4_5::includes));
        var precision = figures.of(IN_ACTIVATION);
        return new Table2View(
                figures.day().asOf(),
                figures.day().knownAt(),
                Stream.concat(groups, together).toList(),
                precision.isExact(),
                ProtectionNote.of(precision),
                sources);
    }
}
