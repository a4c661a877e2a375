package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.kpi.figure.Cube;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** How many citizens stand where, summed up as they move. */
@ApplicationScoped
class LiveSums {

    private static final int STRIPES = 8;

    private final AgroalDataSource dataSource;

    LiveSums(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the moves of many citizens add up to. Sorted: two writers on one stripe take its rows in the same order. */
    static final class Moves {

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
    void add(Moves moves) {
        var stripe = ThreadLocalRandom.current().nextInt(STRIPES);
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into live_sum (cell_group, match_column, measure, stripe, citizens) values (?, ?, ?, ?, ?)
                        on conflict (cell_group, match_column, measure, stripe)
                        do update set citizens = live_sum.citizens + excluded.citizens
                        """)) {
            for (var sum : moves.sums.entrySet()) {
                if (sum.getValue() != 0) {
                    var place = sum.getKey();
                    upsert.setString(1, place.cell().group().name());
                    upsert.setString(2, place.cell().column().name());
                    upsert.setString(3, place.measure().name());
                    upsert.setInt(4, stripe);
                    upsert.setInt(5, sum.getValue());
                    upsert.addBatch();
                }
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The live sums cannot be written", e);
        }
    }

    Cube cube() {
        var cube = new Cube();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select cell_group, match_column, measure, sum(citizens) from live_sum
                        group by cell_group, match_column, measure
                        """);
                var found = select.executeQuery()) {
            while (found.next()) {
                var cell = new Cell(Group.valueOf(found.getString(1)), MatchColumn.valueOf(found.getString(2)));
                cube.add(cell, Measure.valueOf(found.getString(3)), found.getLong(4));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The live sums cannot be read", e);
        }
        return cube;
    }
}
