package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Population;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** So many citizens per cell and measure: every figure of a day is a sum over it. Cells and measures with nobody have no entry. */
public final class Cube {

    private final Map<Cell, Map<Measure, Long>> counts = new TreeMap<>();

    public void add(Cell cell, Measure measure, long citizens) {
        var ofCell = counts.computeIfAbsent(cell, _ -> new EnumMap<>(Measure.class));
        ofCell.merge(measure, citizens, Long::sum);
        ofCell.values().removeIf(count -> count == 0);
        if (ofCell.isEmpty()) {
            counts.remove(cell);
        }
    }

    public static Cube of(Collection<CubeNumber> numbers) {
        var cube = new Cube();
        numbers.forEach(
                number -> cube.add(new Cell(number.group(), number.column()), number.measure(), number.citizens()));
        return cube;
    }

    /** All that is not zero, in one order. */
    public List<CubeNumber> numbers() {
        return counts.entrySet().stream()
                .flatMap(cell -> cell.getValue().entrySet().stream()
                        .map(measured -> new CubeNumber(
                                cell.getKey().group(), cell.getKey().column(), measured.getKey(), measured.getValue())))
                .toList();
    }

    public long count(Measure measure, Predicate<Cell> cells) {
        return counts.entrySet().stream()
                .filter(entry -> cells.test(entry.getKey()))
                .mapToLong(entry -> entry.getValue().getOrDefault(measure, 0L))
                .sum();
    }

    public long count(Measure measure, Population population) {
        return count(measure, population::includes);
    }

    public long citizens(Predicate<Group> groups, MatchColumn column) {
        return count(Measure.COUNTED, cell -> groups.test(cell.group()) && cell.column() == column);
    }

    /** In how many numbers the two differ. */
    public long differing(Cube other) {
        return Stream.concat(counts.keySet().stream(), other.counts.keySet().stream())
                .distinct()
                .flatMap(cell -> Arrays.stream(Measure.values()).map(measure -> new Place(cell, measure)))
                .filter(place -> at(place) != other.at(place))
                .count();
    }

    private long at(Place place) {
        return counts.getOrDefault(place.cell(), Map.of()).getOrDefault(place.measure(), 0L);
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
