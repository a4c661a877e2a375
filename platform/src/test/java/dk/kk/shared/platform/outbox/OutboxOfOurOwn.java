package dk.kk.shared.platform.outbox;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.sql.RowReader;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.testing.SuiteResource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An outbox that no service writes to, in a database of its own. */
final class OutboxOfOurOwn {
    private static final Path TABLE = Path.of("src/main/resources/db/platform/V20261122_0900__outbox.sql");
    private static final String INSERT = """
            insert into outbox (event_id, topic, key, type, stream_kind, stream_id, stream_version, subject, cause, data, recorded_at)
            values (gen_random_uuid(), ?, ?, 'probe.told', 'probe', ?, 1, 'key', 'test', '{}', ?)
            """;

    private final Database database;

    OutboxOfOurOwn(String name) throws SQLException, IOException {
        new SuiteResource().start();
        database = new Databases(System.getProperty(SuiteResource.POSTGRES)).create(name);
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = owner.createStatement()) {
            statement.execute("drop table if exists outbox");
            statement.execute(Files.readString(TABLE).replace("${app}", database.app()));
            statement.execute("grant delete on outbox to " + database.app());
        }
    }

    RelayConnections ofRelay() {
        return new RelayConnections(database.jdbcUrl(), database.app(), database.password());
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password());
    }

    /** Committed at once. */
    UUID add(String topic, Instant recordedAt) throws SQLException {
        try (var connection = connect()) {
            return add(connection, topic, recordedAt);
        }
    }

    /** A stream of its own, whose id is the key. */
    static UUID add(Connection connection, String topic, Instant recordedAt) throws SQLException {
        var stream = UUID.randomUUID();
        new Statements(connection).run(INSERT, topic, stream.toString(), stream.toString(), recordedAt);
        return stream;
    }

    void run(String sql, @Nullable Object... arguments) throws SQLException {
        try (var connection = connect()) {
            new Statements(connection).run(sql, arguments);
        }
    }

    <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (var connection = connect()) {
            return new Statements(connection).list(sql, reader, arguments);
        }
    }
}
