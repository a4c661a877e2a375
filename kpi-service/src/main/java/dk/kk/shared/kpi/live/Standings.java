package dk.kk.shared.kpi.live;

import dk.kk.shared.kpi.definition.Cell;
import dk.kk.shared.kpi.definition.Group;
import dk.kk.shared.kpi.definition.MatchColumn;
import dk.kk.shared.kpi.definition.Measure;
import dk.kk.shared.kpi.definition.Standing;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** The standings of all citizens for today. */
@ApplicationScoped
class Standings {

    private final AgroalDataSource dataSource;

    Standings(AgroalDataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A standing, and the day it was worked out for. */
    record Kept(Standing standing, LocalDate computedFor) {

        boolean stillHolds(Standing now, LocalDate today) {
            return standing.equals(now) && !computedFor.isAfter(today);
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<UUID, Kept> of(Collection<UUID> citizens) {
        var standings = new HashMap<UUID, Kept>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select citizen_id, computed_for, next_change_on, cell_group, match_column, measures
                        from standing where citizen_id = any (?)
                        """)) {
            select.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    standings.put(found.getObject(1, UUID.class), kept(found));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The standings cannot be read", e);
        }
        return standings;
    }

    private static Kept kept(ResultSet found) throws SQLException {
        var group = found.getString(4);
        var cell = group == null ? null : new Cell(Group.valueOf(group), MatchColumn.valueOf(found.getString(5)));
        var measures = Arrays.stream((String[]) found.getArray(6).getArray())
                .map(Measure::valueOf)
                .collect(Collectors.toSet());
        var standing = new Standing(cell, measures, found.getObject(3, LocalDate.class));
        return new Kept(standing, found.getObject(2, LocalDate.class));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void keep(Map<UUID, Standing> standings, LocalDate today) {
        try (var connection = dataSource.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into standing (citizen_id, computed_for, next_change_on, cell_group, match_column, measures)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (citizen_id) do update set
                            computed_for = excluded.computed_for, next_change_on = excluded.next_change_on,
                            cell_group = excluded.cell_group, match_column = excluded.match_column,
                            measures = excluded.measures
                        """)) {
            for (var entry : standings.entrySet()) {
                bind(connection, upsert, entry.getKey(), entry.getValue(), today);
                upsert.addBatch();
            }
            upsert.executeBatch();
        } catch (SQLException e) {
            throw new IllegalStateException("The standings cannot be written", e);
        }
    }

    private static void bind(
            Connection connection, PreparedStatement upsert, UUID citizen, Standing standing, LocalDate today)
            throws SQLException {
        var cell = standing.cell();
        upsert.setObject(1, citizen);
        upsert.setObject(2, today);
        upsert.setObject(3, standing.nextChangeOn(), Types.DATE);
        upsert.setString(4, cell == null ? null : cell.group().name());
        upsert.setString(5, cell == null ? null : cell.column().name());
        upsert.setArray(6, connection.createArrayOf("text", standing.measures().toArray()));
    }

    /** Citizens, in id order, whose standing may be another by now; also after the clock was put back. */
    @Transactional(Transactional.TxType.MANDATORY)
    Set<UUID> due(LocalDate today, int atMost) {
        var due = new TreeSet<UUID>();
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("""
                        select citizen_id from standing where next_change_on <= ? or computed_for > ?
                        order by citizen_id limit ?
                        """)) {
            select.setObject(1, today);
            select.setObject(2, today);
            select.setInt(3, atMost);
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    due.add(found.getObject(1, UUID.class));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The standings cannot be read", e);
        }
        return due;
    }

    /** Takes the rows an event's batch locks too, in the same order. */
    @Transactional(Transactional.TxType.MANDATORY)
    void lock(Set<UUID> citizens) {
        try (var connection = dataSource.getConnection();
                var lock = connection.prepareStatement(
                        "select from heard_citizen where citizen_id = any (?) order by citizen_id for update")) {
            lock.setArray(1, connection.createArrayOf("uuid", citizens.toArray()));
            lock.executeQuery().close();
        } catch (SQLException e) {
            throw new IllegalStateException("The citizens cannot be locked", e);
        }
    }

    /** How many the tick has still to look at: the live figures of a new day are complete when there is none. */
    long waiting(LocalDate today) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement(
                        "select count(*) from standing where next_change_on <= ? or computed_for > ?")) {
            select.setObject(1, today);
            select.setObject(2, today);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The standings cannot be read", e);
        }
    }
}
