package dk.kk.shared.notification.operations;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** While it is open a unit cannot be stored: its event is parked. */
final class UnitTrouble implements AutoCloseable {

    private final String constraint;

    UnitTrouble(String code) throws SQLException {
        this.constraint = "\"trouble with " + code + "\"";
        asOwner("alter table unit add constraint " + constraint + " check (code <> '" + code + "')");
    }

    @Override
    public void close() throws SQLException {
        asOwner("alter table unit drop constraint " + constraint);
    }

    private static void asOwner(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
