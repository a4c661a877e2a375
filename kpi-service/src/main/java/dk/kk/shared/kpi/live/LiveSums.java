package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.figure.Cube;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How many citizens stand where, summed up as they move. */
@ApplicationScoped
class LiveSums {

    private static final int STRIPES = 8;

    private final Database database;

    LiveSums(Database database) {
        this.database = database;
    }

    /** What the changes of many standings add up to. Sorted: two writers on one stripe take its rows in the same order. */
    static final class Changes {

        private final TreeMap<Place, Integer> sums = new TreeMap<>();

        void moved(@Nullable Standing from, Standing to) {
            add(from, -1);
            add(to, 1);
        }

        private void add(@Nullable Standing standing, int citizens) {
            var cell = standing == null ? null : standing.cell();
            if (standing != null && cell != null) {
                standing.measures().forEach(measure -> sums.merge(new Place(cell, measure), citizens, Integer::sum));
            }
        }
    }

    private record Place(Cell cell, Measure measure) implements Comparable<Place> {

        private static final Comparator<Place> ORDER =
                Comparator.comparing(Place::cell).thenComparing(Place::measure);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(Changes changes) {
        var stripe = ThreadLocalRandom.current().nextInt(STRIPES);
        var moved = changes.sums.entrySet().stream()
                .filter(sum -> sum.getValue() != 0)
                .toList();
        database.batch("""
                insert into live_sum (cell_group, match_column, measure, stripe, citizens) values (?, ?, ?, ?, ?)
                on conflict (cell_group, match_column, measure, stripe)
                do update set citizens = live_sum.citizens + excluded.citizens
                """, moved, sum -> {
            var place = sum.getKey();
            return new Object[] {place.cell().group(), place.cell().column(), place.measure(), stripe, sum.getValue()};
        });
    }

    Cube cube() {
        var cube = new Cube();
        database.list("""
                        select cell_group, match_column, measure, sum(citizens) as citizens from live_sum
                        group by cell_group, match_column, measure
                        """, LiveSums::sum)
                .forEach(sum -> cube.add(sum.place().cell(), sum.place().measure(), sum.citizens()));
        return cube;
    }

    /** Differs when a sum does. */
    String digest() {
        return database.first("""
                        select coalesce(md5(string_agg(
                            concat_ws(' ', cell_group, match_column, measure, citizens), ',' order by cell_group, match_column, measure
                        )), '') as digest
                        from (select cell_group, match_column, measure, sum(citizens) as citizens from live_sum
                              group by cell_group, match_column, measure) summed
                        where citizens <> 0
                        """, row -> row.text("digest")).orElse("");
    }

    private static Sum sum(SqlRow row) {
        var cell = new Cell(row.code("cell_group", Group.class), row.code("match_column", MatchColumn.class));
        return new Sum(new Place(cell, row.code("measure", Measure.class)), row.number("citizens"));
    }

    private record Sum(Place place, long citizens) {}
}
