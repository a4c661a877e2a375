package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.movement.Cube;
import dk.kk.shared.kpi.movement.FigureDay;
import dk.kk.shared.platform.disclosure.Precision;
import dk.kk.shared.platform.disclosure.SmallNumbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.stream.Stream;

/**
 * Changes the numbers of a cube, each by itself, for those who see no small ones. Margins, populations, goals and shares are worked out
 * of what comes of it and of nothing else: that is why no sum says more than its cells.
 */
@ApplicationScoped
class ProtectFigures {

    private final SmallNumbers small;

    ProtectFigures(SmallNumbers small) {
        this.small = small;
    }

    /** Of a day as known at the end of one that is over. */
    ShownFigures of(Cube exact, FigureDay release) {
        var shown = new Cube();
        var printed = PublishedFigures.are(exact, release);
        if (!exact.equals(new Cube())) { // of nobody at all nothing needs to be hidden
            cells().forEach(cell -> fill(shown, cell, exact, release, printed));
        }
        return new ShownFigures(release, shown, Precision.PROTECTED, printed);
    }

    /** What the sources print of it, and no more, while the day is not over. */
    ShownFigures printed(Cube exact, FigureDay day) {
        var shown = new Cube();
        var printed = PublishedFigures.are(exact, day);
        if (printed) {
            cells().forEach(cell -> {
                shown.add(cell, COUNTED, exact.count(COUNTED, cell::equals));
                if (isPrinted(cell, IN_ACTIVATION)) {
                    shown.add(cell, IN_ACTIVATION, exact.count(IN_ACTIVATION, cell::equals));
                }
            });
        }
        return new ShownFigures(day, shown, Precision.PROTECTED, printed);
    }

    private void fill(Cube shown, Cell cell, Cube exact, FigureDay release, boolean printed) {
        var counted = number(cell, COUNTED, exact, release, printed);
        for (var measure : Measure.values()) {
            shown.add(cell, measure, Math.min(counted, number(cell, measure, exact, release, printed)));
        }
    }

    private long number(Cell cell, Measure measure, Cube exact, FigureDay release, boolean printed) {
        var count = exact.count(measure, cell::equals);
        return printed && isPrinted(cell, measure)
                ? count
                : changed(count, "%s %s %s".formatted(cell.group(), cell.column(), measure), release);
    }

    /** @param number names what is counted */
    long changed(long count, String number, FigureDay release) {
        return small.changed(count, number, "%s as known on %s".formatted(release.asOf(), release.knownAt()));
    }

    private static boolean isPrinted(Cell cell, Measure measure) {
        return measure == COUNTED || (measure == IN_ACTIVATION && cell.column().isFourOrFive());
    }

    private static Stream<Cell> cells() {
        return Arrays.stream(Group.values())
                .flatMap(group -> Arrays.stream(MatchColumn.values()).map(column -> new Cell(group, column)));
    }
}
