package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All movements of the city, in memory: a cube is one walk over them, some tens of thousands of numbers. It does not change; a
 * longer one may stand on the same arrays, beyond the end of this one. Only the newest may be continued, by one thread at a time.
 */
final class CityMovements {

    static final CityMovements NONE = new CityMovements(new int[0], new int[0], new int[0], new int[0], 0);

    private static final int COLUMNS = MatchColumn.values().length;
    private static final int MEASURES = Measure.values().length;
    private static final int PLACES = Group.values().length * COLUMNS * MEASURES;

    private final int[] days;
    private final int[] knownOn;
    private final int[] places;
    private final int[] citizens;
    private final int size;

    private CityMovements(int[] days, int[] knownOn, int[] places, int[] citizens, int size) {
        this.days = days;
        this.knownOn = knownOn;
        this.places = places;
        this.citizens = citizens;
        this.size = size;
    }

    CityMovements and(List<Movement> more) {
        if (more.isEmpty()) {
            return this;
        }
        var newSize = size + more.size();
        var room = newSize <= days.length ? days.length : Math.max(newSize, days.length * 3 / 2);
        var longer = new CityMovements(
                roomy(days, room), roomy(knownOn, room), roomy(places, room), roomy(citizens, room), newSize);
        for (var i = 0; i < more.size(); i++) {
            longer.put(size + i, more.get(i));
        }
        return longer;
    }

    private static int[] roomy(int[] numbers, int room) {
        return numbers.length == room ? numbers : Arrays.copyOf(numbers, room);
    }

    private void put(int at, Movement movement) {
        days[at] = Math.toIntExact(movement.day().toEpochDay());
        knownOn[at] = Math.toIntExact(movement.knownOn().toEpochDay());
        places[at] = number(movement.place());
        citizens[at] = movement.citizens();
    }

    Cube on(FigureDay day) {
        return along(List.of(day.asOf()), day.knownAt()).getFirst();
    }

    /** The cubes of many days, which stand in their order, in one walk. */
    List<Cube> along(List<LocalDate> days, @Nullable LocalDate knownAt) {
        var upTo = days.stream().mapToInt(day -> (int) day.toEpochDay()).toArray();
        var knownUpTo = knownAt == null ? Long.MAX_VALUE : knownAt.toEpochDay();
        var sums = new long[upTo.length][PLACES];
        for (var i = 0; i < size; i++) {
            if (this.days[i] <= upTo[upTo.length - 1] && knownOn[i] <= knownUpTo) {
                sums[firstFrom(upTo, this.days[i])][places[i]] += citizens[i];
            }
        }
        var standing = new long[PLACES];
        return Arrays.stream(sums)
                .map(moved -> {
                    Arrays.setAll(standing, place -> standing[place] + moved[place]);
                    return cube(standing);
                })
                .toList();
    }

    /** Where the first of these days is that is not before that one; there is one. */
    private static int firstFrom(int[] days, int day) {
        var at = Arrays.binarySearch(days, day);
        return at < 0 ? -at - 1 : at;
    }

    private static Cube cube(long[] sums) {
        var cube = new Cube();
        for (var place = 0; place < PLACES; place++) {
            if (sums[place] != 0) {
                var at = place(place);
                cube.add(at.cell(), at.measure(), sums[place]);
            }
        }
        return cube;
    }

    /** Before that day nothing at all was known. */
    Optional<LocalDate> firstKnownOn() {
        var first = Arrays.stream(knownOn, 0, size).min();
        return first.isPresent() ? Optional.of(LocalDate.ofEpochDay(first.getAsInt())) : Optional.empty();
    }

    int size() {
        return size;
    }

    private static int number(Place place) {
        var cell = place.cell();
        return (cell.group().ordinal() * COLUMNS + cell.column().ordinal()) * MEASURES
                + place.measure().ordinal();
    }

    private static Place place(int number) {
        var cell = number / MEASURES;
        return new Place(
                new Cell(Group.values()[cell / COLUMNS], MatchColumn.values()[cell % COLUMNS]),
                Measure.values()[number % MEASURES]);
    }
}
