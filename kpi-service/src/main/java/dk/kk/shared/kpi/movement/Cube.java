package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** So many citizens per cell and measure: every figure of a day is a sum over it. Cells and measures with nobody have no entry. */
public final class Cube {

    private final Map<Cell, Map<Measure, Long>> counts = new HashMap<>();

    public void add(Cell cell, Measure measure, long citizens) {
        var ofCell = counts.computeIfAbsent(cell, _ -> new HashMap<>());
        ofCell.merge(measure, citizens, Long::sum);
        ofCell.values().removeIf(count -> count == 0);
        if (ofCell.isEmpty()) {
            counts.remove(cell);
        }
    }

    long count(Measure measure, Predicate<Cell> cells) {
        return counts.entrySet().stream()
                .filter(entry -> cells.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().getOrDefault(measure, 0L))
                .sum();
    }

    long count(Measure measure, Population population) {
        return count(measure, population::includes);
    }

    long citizens(Predicate<Group> groups, MatchColumn column) {
        return count(Measure.COUNTED, cell -> groups.test(cell.group()) && cell.column() == column);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Cube cube && counts.equals(cube.counts);
    }

    @Override
    public int hashCode() {
        return counts.hashCode();
    }

    @Override
    public String toString() {
        return counts.toString();
    }
}
