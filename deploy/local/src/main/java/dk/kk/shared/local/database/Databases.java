package dk.kk.shared.local.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** Makes databases on a running server: one per service, each with an owner role and an application role. */
public final class Databases {
    private static final String PASSWORD = "local";
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final String adminUrl;

    public Databases(String adminUrl) {
        this.adminUrl = adminUrl;
    }

    /** The database of that name, made if it is missing. The roles are {@code <name>_owner} and {@code <name>_app}. */
    public Database create(String name) {
        if (!NAME.matcher(name).matches()) { // it goes into SQL as it is
            throw new IllegalArgumentException("not a database name: " + name);
        }
        var database = new Database(urlOf(name), name + "_owner", name + "_app", PASSWORD);
        try {
            createRolesAndDatabase(name, database);
            openTo(name, database);
            return database;
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot create database " + name + ": " + e.getMessage(), e);
        }
    }

    private void createRolesAndDatabase(String name, Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(adminUrl)) {
            for (var role : new String[] {database.owner(), database.app()}) {
                if (isMissing(connection, "select from pg_roles where rolname = ?", role)) {
                    execute(connection, "create role %s login password '%s'".formatted(role, PASSWORD));
                }
            }
            if (isMissing(connection, "select from pg_database where datname = ?", name)) {
                execute(connection, "create database %s owner %s".formatted(name, database.owner()));
            }
        }
    }

    private void openTo(String name, Database database) throws SQLException {
        try (var connection = DriverManager.getConnection(adminUrl)) {
            execute(connection, "revoke all on database %s from public".formatted(name));
            execute(connection, "grant connect on database %s to %s".formatted(name, database.app()));
        }
        try (var connection = DriverManager.getConnection(urlOf(name) + "?user=postgres")) {
            execute(connection, "create extension if not exists btree_gist"); // superuser's work; migrations need it
            execute(connection, "alter schema public owner to " + database.owner());
            execute(connection, "grant usage on schema public to " + database.app());
        }
    }

    /** PostgreSQL lets everyone into {@code postgres} and {@code template1}; a service's role belongs in its own database only. */
    void closeTheServersOwnToPublic() {
        try (var connection = DriverManager.getConnection(adminUrl)) {
            execute(connection, "revoke connect, temporary on database postgres, template1 from public");
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot close the server's own databases", e);
        }
    }

    private String urlOf(String name) {
        return adminUrl.replaceFirst("/postgres\\?.*$", "/" + name);
    }

    private static boolean isMissing(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (var rows = statement.executeQuery()) {
                return !rows.next();
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
