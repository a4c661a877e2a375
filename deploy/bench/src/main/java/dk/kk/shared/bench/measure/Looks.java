package dk.kk.shared.bench.measure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Which ids a table has by now, on one connection that is kept. */
record Looks(Connection connection, String sql) implements SentAtARate.Seen, AutoCloseable {
    /** @param sql finds those among {@code any (?)}, as text */
    Looks {}

    @Override
    public Set<UUID> among(Collection<UUID> awaited) {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "text", awaited.stream().map(UUID::toString).toArray()));
            try (var found = statement.executeQuery()) {
                var ids = new HashSet<UUID>();
                while (found.next()) {
                    ids.add(UUID.fromString(found.getString(1)));
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
