package dk.kk.shared.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;

/** Which ids a table has by now, on one connection that is kept. */
record Looks(Connection connection, String sql) implements SentAtARate.Seen, AutoCloseable {
    /**
     * @param sql finds those among {@code any (?)}, as text; and of each how many milliseconds ago it was recorded, null where that
     *     is when it was due
     */
    Looks {}

    @Override
    public Map<UUID, OptionalDouble> among(Collection<UUID> awaited) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", awaited.stream().map(UUID::toString).toArray()));
            try (var found = statement.executeQuery()) {
                var ids = new HashMap<UUID, OptionalDouble>();
                while (found.next()) {
                    var millis = found.getDouble(2);
                    var recorded = found.wasNull() ? OptionalDouble.empty() : OptionalDouble.of(millis);
                    ids.put(UUID.fromString(found.getString(1)), recorded);
                }
                return ids;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
