package dk.kk.shared.kpi.live;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Standing;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The standings of all citizens for today. */
@ApplicationScoped
class Standings {

    private static final String DUE = "next_change_on <= ? or computed_for > ?";

    private final Database database;

    Standings(Database database) {
        this.database = database;
    }

    /** A standing, and the day it was worked out for. */
    record KeptStanding(Standing standing, LocalDate computedFor) {

        boolean stillHolds(Standing now, LocalDate today) {
            return standing.equals(now) && !computedFor.isAfter(today);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, KeptStanding> of(Collection<UUID> citizens) {
        return database
                .list("""
                        select citizen_id, computed_for, next_change_on, cell_group, match_column, measures
                        from standing where citizen_id = any (?)
                        """, row -> Map.entry(row.uuid("citizen_id"), kept(row)), SqlArray.uuids(citizens))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static KeptStanding kept(SqlRow row) {
        var group = row.codeOrNull("cell_group", Group.class);
        var cell = group == null ? null : new Cell(group, row.code("match_column", MatchColumn.class));
        var measures = row.texts("measures").stream().map(Measure::valueOf).collect(toSet());
        return new KeptStanding(new Standing(cell, measures, row.dayOrNull("next_change_on")), row.day("computed_for"));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Map<UUID, Standing> standings, LocalDate today) {
        database.batch("""
                insert into standing (citizen_id, computed_for, next_change_on, cell_group, match_column, measures)
                values (?, ?, ?, ?, ?, ?)
                on conflict (citizen_id) do update set
                    computed_for = excluded.computed_for, next_change_on = excluded.next_change_on,
                    cell_group = excluded.cell_group, match_column = excluded.match_column,
                    measures = excluded.measures
                """, standings.entrySet(), entry -> {
            var standing = entry.getValue();
            var cell = standing.cell();
            return new @Nullable Object[] {
                entry.getKey(),
                today,
                standing.nextChangeOn(),
                cell == null ? null : cell.group(),
                cell == null ? null : cell.column(),
                SqlArray.texts(standing.measures())
            };
        });
    }

    /** Citizens, in id order, whose standing may be another by now; also after the clock was put back. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> due(LocalDate today, int atMost) {
        return new TreeSet<>(database.list(
                "select citizen_id from standing where " + DUE + " order by citizen_id limit ?",
                row -> row.uuid("citizen_id"),
                today,
                today,
                atMost));
    }

    /** Takes the rows an event's batch locks too, in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(Set<UUID> citizens) {
        database.run(
                "select from heard_citizen where citizen_id = any (?) order by citizen_id for update",
                SqlArray.uuids(citizens));
    }

    /** How many the tick has still to look at: the live figures of a new day are complete when there is none. */
    long waiting(LocalDate today) {
        return database.first(
                        "select count(*) as waiting from standing where " + DUE,
                        row -> row.number("waiting"),
                        today,
                        today)
                .orElse(0L);
    }
}
