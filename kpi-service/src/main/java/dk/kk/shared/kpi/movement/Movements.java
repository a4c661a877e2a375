package dk.kk.shared.kpi.movement;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The movements as they are kept. Rows are only added, so that writers never wait for each other; adding up what lies at the same
 * place is {@link CompactMovements}.
 */
@ApplicationScoped
class Movements {

    /** The generation says how often the rows were written anew: who follows them then reads all. */
    private static final String ALL = """
            select generation, definitions is not distinct from ? as current, pg_current_snapshot()::text as seen, moved.*
            from movement_state left join (
                select day, known_on, cell_group, match_column, measure, sum(citizens)::int as citizens
                from movement group by day, known_on, cell_group, match_column, measure
                having sum(citizens) <> 0) moved on true
            """;

    private static final String NEWS = """
            select generation, definitions is not distinct from ? as current, pg_current_snapshot()::text as seen, moved.*
            from movement_state left join movement moved
                on generation = ? and moved.written_by >= pg_snapshot_xmin(?::pg_snapshot)
                    and not pg_visible_in_snapshot(moved.written_by, ?::pg_snapshot)
            """;

    private final Database database;

    Movements(Database database) {
        this.database = database;
    }

    /**
     * Movements, whether they are of this version's definitions, and how far one has seen: a snapshot of the database, which a cursor by id could not be, because ids are given
     * before commit.
     */
    record Seen(long generation, boolean current, String snapshot, List<Movement> movements) {

        /** What is remembered of it once its movements are taken in. */
        Seen read() {
            return new Seen(generation, current, snapshot, List.of());
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void add(List<Movement> movements) {
        if (movements.isEmpty()) {
            return;
        }
        database.run(
                """
                insert into movement (day, known_on, cell_group, match_column, measure, citizens)
                select * from unnest(?, ?, ?, ?, ?, ?)
                """,
                SqlArray.days(movements.stream().map(Movement::day).toList()),
                SqlArray.days(movements.stream().map(Movement::knownOn).toList()),
                SqlArray.texts(movements.stream()
                        .map(moved -> moved.place().cell().group())
                        .toList()),
                SqlArray.texts(movements.stream()
                        .map(moved -> moved.place().cell().column())
                        .toList()),
                SqlArray.texts(
                        movements.stream().map(moved -> moved.place().measure()).toList()),
                SqlArray.numbers(
                        movements.stream().map(moved -> (long) moved.citizens()).toList()));
    }

    /** In a transaction that is frozen, see {@link MovementState#freeze}: what others add meanwhile stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    void replaceAll(List<Movement> movements) {
        database.run("delete from movement");
        add(movements);
    }

    /** @param superfluous so many rows more than there are sums */
    record Rows(long sums, long superfluous) {}

    Rows rows() {
        return database.first("""
                        select count(*) filter (where citizens <> 0) as sums,
                               coalesce(sum(kept), 0) - count(*) filter (where citizens <> 0) as superfluous
                        from (select sum(citizens) as citizens, count(*) as kept from movement
                              group by day, known_on, cell_group, match_column, measure) summed
                        """, row -> new Rows(row.number("sums"), row.number("superfluous")))
                .orElseThrow();
    }

    Seen all() {
        return seen(database.list(ALL, Movements::row, Recount.DEFINITIONS));
    }

    /** What came since; of another generation nothing, and then all is to be read anew. */
    Seen since(Seen before) {
        return seen(database.list(
                NEWS, Movements::row, Recount.DEFINITIONS, before.generation, before.snapshot, before.snapshot));
    }

    private static Seen seen(List<Row> rows) {
        var first = rows.getFirst(); // the state's row is always there
        return new Seen(
                first.generation,
                first.current,
                first.snapshot,
                rows.stream().map(Row::movement).filter(Objects::nonNull).toList());
    }

    private static Row row(SqlRow row) {
        var citizens = row.numberOrNull("citizens");
        return new Row(
                row.number("generation"),
                row.flag("current"),
                row.text("seen"),
                citizens == null ? null : movement(row, citizens));
    }

    private static Movement movement(SqlRow row, long citizens) {
        return new Movement(
                row.day("day"),
                row.day("known_on"),
                new Cell(row.code("cell_group", Group.class), row.code("match_column", MatchColumn.class)),
                row.code("measure", Measure.class),
                Math.toIntExact(citizens));
    }

    private record Row(
            long generation,
            boolean current,
            String snapshot,
            @Nullable Movement movement) {}
}
