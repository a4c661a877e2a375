package dk.kk.shared.bench.measure;

import dk.kk.shared.bench.rival.Benefit;
import dk.kk.shared.local.database.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A service's database with the eyes of the server's owner. */
record ServerDatabase(Database service) {
    /** A rival's tables begin as copies of the service's; nobody may be connected to it. */
    ServerDatabase copiedAs(String name) {
        var from = service.jdbcUrl().replaceFirst(".*/", "");
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
        run(sql, service.jdbcUrl().replaceFirst(".*/", ""));
    }

    private void run(String sql, String database) {
        try (var connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @param sql finds a benefit's id and its citizen */
    List<Benefit> benefits(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var benefits = new ArrayList<Benefit>();
            while (found.next()) {
                benefits.add(new Benefit(found.getObject(1, UUID.class), found.getObject(2, UUID.class)));
            }
            return benefits;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    /** @param sql finds ids */
    List<UUID> ids(String sql) {
        try (var connection = connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            var ids = new ArrayList<UUID>();
            while (found.next()) {
                ids.add(found.getObject(1, UUID.class));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    Connection connect() throws SQLException {
        return connect(service.jdbcUrl().replaceFirst(".*/", ""));
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(urlOf(database) + "?user=postgres");
    }

    private String urlOf(String database) {
        return service.jdbcUrl().replaceFirst("/[^/]*$", "/" + database);
    }
}
