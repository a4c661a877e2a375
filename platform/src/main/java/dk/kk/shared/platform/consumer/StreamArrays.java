package dk.kk.shared.platform.consumer;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;

/** The first three parameters of a set-based statement: sources, kinds and ids of the events' streams. */
final class StreamArrays {

    private StreamArrays() {}

    static void bind(Connection connection, PreparedStatement statement, List<Heard> events) throws SQLException {
        statement.setArray(1, texts(connection, events, Heard::source));
        statement.setArray(2, texts(connection, events, Heard::kind));
        statement.setArray(3, texts(connection, events, Heard::streamId));
    }

    private static java.sql.Array texts(Connection connection, List<Heard> events, Function<Heard, String> part)
            throws SQLException {
        return connection.createArrayOf("text", events.stream().map(part).toArray());
    }
}
