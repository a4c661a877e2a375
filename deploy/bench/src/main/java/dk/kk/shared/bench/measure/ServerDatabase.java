package dk.kk.shared.bench.measure;

import dk.kk.shared.local.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A service's database with the eyes of the server's owner. */
record ServerDatabase(Database service) {
    /** A rival's tables begin as copies of the service's; nobody may be connected to it. */
    ServerDatabase copiedAs(String name) {
        var from = name();
        run(
                "select pg_terminate_backend(pid) from pg_stat_activity where datname = '%s' and pid <> pg_backend_pid()"
                        .formatted(from),
                "postgres");
        run("drop database if exists %s with (force)".formatted(name), "postgres");
        run("create database %s template %s".formatted(name, from), "postgres");
        run("grant connect on database %s to %s".formatted(name, service.app()), "postgres");
        return new ServerDatabase(new Database(urlOf(name), service.owner(), service.app(), service.password()));
    }

    void run(String sql) {
        run(sql, name());
    }

    /** For the sessions that begin from now on. */
    void set(String setting, String value) {
        run("alter database %s set %s = %s".formatted(name(), setting, value));
    }

    /** As the server has it. */
    void reset(String setting) {
        run("alter database %s reset %s".formatted(name(), setting));
    }

    private void run(String sql, String database) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** One row of what was found. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    <T> List<T> list(String sql, Reader<T> reader) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var list = new ArrayList<T>();
            while (found.next()) {
                list.add(reader.read(found));
            }
            return list;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @param sql finds ids */
    List<UUID> ids(String sql) {
        return list(sql, row -> row.getObject(1, UUID.class));
    }

    Connection connect() throws SQLException {
        return connect(name());
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(urlOf(database) + "?user=postgres");
    }

    private String name() {
        return service.jdbcUrl().replaceFirst(".*/", "");
    }

    private String urlOf(String database) {
        return service.jdbcUrl().replaceFirst("/[^/]*$", "/" + database);
    }
}
