package dk.kk.shared.platform.outbox;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.sql.RowReader;
import dk.kk.shared.platform.sql.Statements;
import dk.kk.shared.platform.stream.StreamRef;
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
import org.postgresql.ds.PGSimpleDataSource;

/** An outbox that no service writes to, in a database of its own. */
final class OutboxOfOurOwn {
    static final Path TABLE = Path.of("src/main/resources/db/platform/V20261122_0900__outbox.sql");
    static final Path PENDING = Path.of("src/main/resources/db/platform/V20261201_0010__outbox_pending.sql");
    private static final String INSERT = """
            with archived as (
                insert into outbox (event_id, topic, type, stream_kind, stream_id, stream_version, subject, cause, data, recorded_at)
                values (gen_random_uuid(), ?, 'probe.told', ?, ?, ?, ?, 'test', '{}', ?)
                returning event_id, topic, stream_kind, stream_id)
            insert into outbox_pending (event_id, topic, stream_kind, stream_id) select * from archived
            """;

    private final Database database;

    OutboxOfOurOwn(String name) throws SQLException, IOException {
        new SuiteResource().start();
        database = new Databases(System.getProperty(SuiteResource.POSTGRES)).create(name);
        asOwner("drop table if exists outbox, outbox_pending; drop function if exists outbox_of_version_before()");
        migrate(TABLE);
        migrate(PENDING);
        asOwner("grant delete on outbox to " + database.app());
    }

    void migrate(Path file) throws SQLException, IOException {
        asOwner(Files.readString(file).replace("${app}", database.app()));
    }

    void asOwner(String sql) throws SQLException {
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false); // as Flyway does
            statement.execute(sql);
            owner.commit();
        }
    }

    /** From now on the server knows that nothing waits, and plans accordingly. */
    void vacuum() throws SQLException {
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = owner.createStatement()) {
            statement.execute("vacuum analyze outbox_pending");
        }
    }

    RelayConnections ofRelay() {
        return new RelayConnections(database.jdbcUrl(), database.app(), database.password());
    }

    dk.kk.shared.platform.sql.Database database() {
        var source = new PGSimpleDataSource();
        source.setUrl(database.jdbcUrl());
        source.setUser(database.app());
        source.setPassword(database.password());
        return new dk.kk.shared.platform.sql.Database(source);
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
        add(connection, topic, new StreamRef("probe", stream), 1, recordedAt);
        return stream;
    }

    static void add(Connection connection, String topic, StreamRef stream, long version, Instant recordedAt)
            throws SQLException {
        new Statements(connection).run(INSERT, topic, stream.kind(), stream.id(), version, stream.id(), recordedAt);
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
