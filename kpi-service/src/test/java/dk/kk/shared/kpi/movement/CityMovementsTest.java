package dk.kk.shared.kpi.movement;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CityMovementsTest {

    private static final LocalDate DAY = LocalDate.of(2007, 11, 30);
    private static final Cell CELL = new Cell(Group.NOT_SHARED, MatchColumn.REST);

    @Test
    void every_cell_and_measure_has_a_place_of_its_own() {
        for (var group : Group.values()) {
            for (var column : MatchColumn.values()) {
                for (var measure : Measure.values()) {
                    var moved = new Movement(DAY, DAY, new Cell(group, column), measure, 3);
                    var expected = new Cube();
                    expected.add(moved.place().cell(), measure, 3);
                    assertThat(CityMovements.NONE.and(List.of(moved)).on(FigureDay.of(DAY)))
                            .isEqualTo(expected);
                }
            }
        }
    }

    @Test
    void what_is_added_later_is_not_seen_by_who_looked_before() {
        var some = CityMovements.NONE.and(moved(3));
        var more = some.and(moved(2)).and(moved(500));

        assertThat(counted(some)).isEqualTo(3);
        assertThat(counted(more)).isEqualTo(505);
        assertThat(more.and(List.of())).isSameAs(more);
    }

    @Test
    void the_first_day_of_knowing_is_the_earliest_in_any_order() {
        var city = CityMovements.NONE.and(List.of(
                new Movement(DAY, DAY.plusDays(2), CELL, Measure.COUNTED, 1),
                new Movement(DAY.plusDays(9), DAY, CELL, Measure.COUNTED, 1)));

        assertThat(city.firstKnownOn()).contains(DAY);
        assertThat(CityMovements.NONE.firstKnownOn()).isEmpty();
    }

    @Test
    void many_days_in_one_walk_are_what_each_is_alone() {
        var random = new Random(39);
        var city = CityMovements.NONE.and(IntStream.range(0, 2_000)
                .mapToObj(_ -> new Movement(
                        DAY.plusDays(random.nextInt(-400, 400)),
                        DAY.plusDays(random.nextInt(0, 400)),
                        new Cell(
                                Group.values()[random.nextInt(Group.values().length)],
                                MatchColumn.values()[random.nextInt(MatchColumn.values().length)]),
                        Measure.COUNTED,
                        random.nextInt(-2, 3)))
                .toList());
        var days = IntStream.rangeClosed(-24, 0).mapToObj(DAY::plusMonths).toList();

        for (var knownAt : new LocalDate[] {null, DAY.plusDays(200)}) {
            assertThat(city.along(days, knownAt))
                    .isEqualTo(days.stream()
                            .map(day -> city.on(new FigureDay(day, knownAt)))
                            .toList());
        }
        assertThat(city.along(days, null).stream().distinct()).hasSizeGreaterThan(12);
    }

    private static List<Movement> moved(int times) {
        return IntStream.range(0, times)
                .mapToObj(_ -> new Movement(DAY, DAY, CELL, Measure.COUNTED, 1))
                .toList();
    }

    private static long counted(CityMovements city) {
        return city.on(FigureDay.of(DAY)).count(Measure.COUNTED, _ -> true);
    }
}
