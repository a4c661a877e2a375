package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.timeline.BitemporalTable;
import dk.kk.shared.platform.timeline.Edit;
import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;

/**
 * One kind of bitemporal stream that each citizen has: the root row that carries its version and is locked by writers, and its
 * timelines. For one citizen or for the thousand of an import's chunk: always locked in id order.
 */
public final class CitizenStream<K extends Record, V extends Record> {

    private static final String MAKE_MISSING = """
            insert into citizen_stream (kind, citizen_id) select ?, id from unnest(?::uuid[]) id order by id
            on conflict do nothing
            """;
    private static final String LOCK = """
            select citizen_id, version from citizen_stream
            where kind = ? and citizen_id = any (?) order by citizen_id for update
            """;
    private static final String VERSIONS =
            "select citizen_id, version from citizen_stream where kind = ? and citizen_id = any (?)";
    private static final String RAISE =
            "update citizen_stream set version = version + 1 where kind = ? and citizen_id = any (?)";

    private final AgroalDataSource dataSource;
    private final String kind;
    private final BitemporalTable<K, V> table;
    private final Function<K, UUID> citizenOf;

    public CitizenStream(
            AgroalDataSource dataSource, String kind, BitemporalTable<K, V> table, Function<K, UUID> citizenOf) {
        this.dataSource = dataSource;
        this.kind = kind;
        this.table = table;
        this.citizenOf = citizenOf;
    }

    /** Version 0 when nothing was ever recorded. */
    public Held<K, V> read(UUID citizen) {
        return using(connection -> held(connection, VERSIONS, List.of(citizen)))
                .getOrDefault(citizen, Held.none(citizen));
    }

    public Held<K, V> lock(UUID citizen) {
        return lockAll(List.of(citizen)).getOrDefault(citizen, Held.none(citizen));
    }

    /** The citizens must exist. */
    public Map<UUID, Held<K, V>> lockAll(Collection<UUID> citizens) {
        return using(connection -> {
            execute(connection, MAKE_MISSING, citizens);
            return held(connection, LOCK, citizens);
        });
    }

    /** Writes the edits of locked streams; answers each citizen's stream that they changed, one version further. */
    public List<Held<K, V>> write(Map<UUID, Held<K, V>> locked, Map<K, Edit<V>> edits) {
        var changes = new HashMap<K, Edit<V>>();
        var changed = new LinkedHashMap<UUID, Held<K, V>>();
        edits.forEach((key, edit) -> {
            if (!edit.isEmpty()) {
                var citizen = citizenOf.apply(key);
                var before = changed.getOrDefault(citizen, locked.getOrDefault(citizen, Held.none(citizen)));
                changed.put(citizen, before.with(key, edit.timeline()));
                changes.put(key, edit);
            }
        });
        if (changed.isEmpty()) {
            return List.of();
        }
        return using(connection -> {
            table.write(connection, changes);
            execute(connection, RAISE, changed.keySet());
            return changed.values().stream().map(Held::raised).toList();
        });
    }

    private Map<UUID, Held<K, V>> held(Connection connection, String versions, Collection<UUID> citizens)
            throws SQLException {
        var held = new LinkedHashMap<UUID, Held<K, V>>();
        try (var query = connection.prepareStatement(versions)) {
            query.setString(1, kind);
            query.setArray(2, connection.createArrayOf("uuid", citizens.toArray()));
            var rows = query.executeQuery();
            while (rows.next()) {
                var citizen = rows.getObject("citizen_id", UUID.class);
                held.put(citizen, new Held<>(citizen, rows.getLong("version"), Map.of()));
            }
        }
        table.load(connection, new HashSet<>(citizens))
                .forEach((key, timeline) ->
                        held.computeIfPresent(citizenOf.apply(key), (citizen, stream) -> stream.with(key, timeline)));
        return held;
    }

    private void execute(Connection connection, String sql, Collection<UUID> citizens) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, kind);
            statement.setArray(2, connection.createArrayOf("uuid", new TreeSet<>(citizens).toArray()));
            statement.executeUpdate();
        }
    }

    private <T> T using(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("The " + kind + " streams cannot be reached", e);
        }
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }
}
