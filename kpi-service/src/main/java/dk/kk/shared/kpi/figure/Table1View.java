package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;

import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.ProtectionNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param knownAt as known at the end of that day; null: now */
@Schema(name = "Table1", description = "Citizens with a BIF case on a day, by main target group and match group")
public record Table1View(
        LocalDate asOf,

        @Nullable LocalDate knownAt,

        @Schema(description = "The four target groups, each shared citizen in one")
        List<Row> rows,

        @Schema(description = "All shared citizens") List<@Nullable Long> sofTotal,

        @Schema(description = "All citizens with an open BIF case")
        List<@Nullable Long> bifTotal,

        @Schema(description = "Every number is the counted one")
        boolean exact,

        @Nullable ProtectionNote protection,

        @Schema(description = "Up to when each source is known to it; of a frozen figure none is named")
        List<SourceView> sources) {

    @Schema(name = "Table1Row")
    public record Row(
            Group targetGroup,

            @Schema(
                    description =
                            "Match group 1 to 5; not matched, coarsely matched or on sickness benefit; total. Null where it is not shown")
            List<@Nullable Long> cells) {}

    /** Exactly. */
    public static Table1View of(Cube cube, FigureDay day) {
        return of(ShownFigures.exactly(cube, day), List.of());
    }

    public static Table1View of(ShownFigures figures, List<SourceView> sources) {
        var rows = Arrays.stream(Group.values())
                .filter(Group::isShared)
                .map(group -> new Row(group, cells(figures, group::equals)))
                .toList();
        var precision = figures.of(COUNTED);
        return new Table1View(
                figures.day().asOf(),
                figures.day().knownAt(),
                rows,
                cells(figures, Group::isShared),
                cells(figures, _ -> true),
                precision.isExact(),
                ProtectionNote.of(precision),
                sources);
    }

    private static List<@Nullable Long> cells(ShownFigures figures, Predicate<Group> groups) {
        var cells = new ArrayList<@Nullable Long>();
        for (var column : MatchColumn.values()) {
            cells.add(figures.count(COUNTED, cell -> groups.test(cell.group()) && cell.column() == column));
        }
        cells.add(figures.count(COUNTED, cell -> groups.test(cell.group())));
        return cells;
    }
}
