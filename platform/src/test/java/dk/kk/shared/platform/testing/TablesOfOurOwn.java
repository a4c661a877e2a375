package dk.kk.shared.platform.testing;

import dk.kk.shared.local.database.Database;
import dk.kk.shared.local.database.Databases;
import dk.kk.shared.platform.sql.RowReader;
import dk.kk.shared.platform.sql.Statements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tables of platform that no service works on, in a database of its own. The application's role may delete what it likes. */
public final class TablesOfOurOwn {
    private static final Path FOLDER = Path.of("src/main/resources/db/platform");

    private final Database database;

    /** @param migrations the files that make them, in order */
    public TablesOfOurOwn(String name, String... migrations) throws SQLException, IOException {
        new SuiteResource().start();
        database = new Databases(System.getProperty(SuiteResource.POSTGRES)).create(name);
        try (var owner = DriverManager.getConnection(database.jdbcUrl(), database.owner(), database.password());
                var statement = owner.createStatement()) {
            statement.execute("drop schema public cascade");
            statement.execute("create schema public");
            statement.execute("grant usage on schema public to " + database.app());
            for (var migration : migrations) {
                statement.execute(Files.readString(FOLDER.resolve(migration)).replace("${app}", database.app()));
            }
            statement.execute("grant delete on all tables in schema public to " + database.app());
        }
    }

    /** As the application's role, which commits each statement until told otherwise. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(database.jdbcUrl(), database.app(), database.password());
    }

    public void run(String sql, @Nullable Object... arguments) throws SQLException {
        try (var connection = connect()) {
            new Statements(connection).run(sql, arguments);
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (var connection = connect()) {
            return new Statements(connection).list(sql, reader, arguments);
        }
    }
}
