package dk.kk.shared.kpi.figure;

import static dk.kk.shared.kpi.definition.Measure.COUNTED;
import static dk.kk.shared.kpi.definition.Measure.IN_ACTIVATION;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.movement.Cube;
import java.util.Map;
import java.util.Random;

/** Cities to be counted. */
final class PublishedCity {

    private static final Map<Group, Long> IN_ACTIVATION_4 = Map.of(
            Group.IN_TREATMENT, 130L,
            Group.DISABILITY, 20L,
            Group.MENTALLY_ILL_AND_VULNERABLE, 490L,
            Group.WITHOUT_SPECIAL_NEEDS, 1800L,
            Group.NOT_SHARED, 1417L);

    private PublishedCity() {}

    /** Whose tables 1 and 2 are the printed ones. */
    static Cube asPrinted() {
        var cube = new Cube();
        for (var column : MatchColumn.values()) {
            for (var group : Group.values()) {
                if (group.isShared()) {
                    cube.add(new Cell(group, column), COUNTED, printed(group.name(), column));
                }
            }
            cube.add(
                    new Cell(Group.NOT_SHARED, column),
                    COUNTED,
                    printed(PublishedFigures.BIF_TOTAL, column) - printed(PublishedFigures.SOF_TOTAL, column));
        }
        IN_ACTIVATION_4.forEach((group, active) -> cube.add(new Cell(group, MatchColumn.M4), IN_ACTIVATION, active));
        cube.add(new Cell(Group.DISABILITY, MatchColumn.M4), Measure.UPDATED_WITHIN_12_MONTHS, 33);
        return cube;
    }

    /** In whose cells few stand, if anybody: in one of them so many, of whom all is measured. */
    static Cube ofFew(Random random, Cell where, int citizens) {
        var cube = new Cube();
        for (var group : Group.values()) {
            for (var column : MatchColumn.values()) {
                var cell = new Cell(group, column);
                var counted = cell.equals(where) ? citizens : random.nextInt(9);
                cube.add(cell, COUNTED, counted);
                for (var measure : Measure.values()) {
                    if (measure != COUNTED) {
                        cube.add(cell, measure, cell.equals(where) ? citizens : random.nextInt(counted + 1));
                    }
                }
            }
        }
        return cube;
    }

    /** The same without one citizen, of whom all is measured. */
    static Cube without(Cube city, Cell cell) {
        var fewer = Cube.of(city.numbers());
        for (var measure : Measure.values()) {
            if (city.count(measure, cell::equals) > 0) {
                fewer.add(cell, measure, -1);
            }
        }
        return fewer;
    }

    private static long printed(String row, MatchColumn column) {
        return PublishedFigures.cells(row).get(column.ordinal());
    }
}
