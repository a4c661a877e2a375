package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** @param knownAt as known at the end of that day; null: now */
@Schema(name = "Table1", description = "Citizens with a BIF case on a day, by main target group and match group")
public record Table1View(
        LocalDate asOf,

        @Nullable LocalDate knownAt,

        @Schema(description = "The four target groups, each shared citizen in one")
        List<Row> rows,

        @Schema(description = "All shared citizens") List<Long> sofTotal,

        @Schema(description = "All citizens with an open BIF case")
        List<Long> bifTotal,

        @Schema(description = "Up to when each source is known to it; of a frozen figure none is named")
        List<SourceView> sources) {

    @Schema(name = "Table1Row")
    public record Row(
            Group targetGroup,

            @Schema(description = "Match group 1 to 5; not matched, coarsely matched or on sickness benefit; total")
            List<Long> cells) {}

    public static Table1View of(Cube cube, FigureDay day) {
        return of(cube, day, List.of());
    }

    public static Table1View of(Cube cube, FigureDay day, List<SourceView> sources) {
        var rows = Arrays.stream(Group.values())
                .filter(Group::isShared)
                .map(group -> new Row(group, cells(cube, group::equals)))
                .toList();
        return new Table1View(
                day.asOf(), day.knownAt(), rows, cells(cube, Group::isShared), cells(cube, _ -> true), sources);
    }

    private static List<Long> cells(Cube cube, Predicate<Group> groups) {
        var cells = Arrays.stream(MatchColumn.values())
                .map(column -> cube.citizens(groups, column))
                .toList();
        var total = LongStream.of(cells.stream().mapToLong(Long::longValue).sum());
        return Stream.concat(cells.stream(), total.boxed()).toList();
    }
}
