package dk.kk.shared.local.database;

/**
 * One service's database.
 *
 * @param owner the role that Flyway migrates as
 * @param app the service's own role: no DDL, no other database
 * @param password of both roles
 */
public record Database(String jdbcUrl, String owner, String app, String password) {}
