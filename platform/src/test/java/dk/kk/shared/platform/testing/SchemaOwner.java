package dk.kk.shared.platform.testing;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.eclipse.microprofile.config.ConfigProvider;

/** What the application itself may not do in the database of the service under test. */
public final class SchemaOwner {
    private SchemaOwner() {}

    public static void run(String sql) throws SQLException {
        var config = ConfigProvider.getConfig();
        try (var connection = DriverManager.getConnection(
                        config.getValue("quarkus.datasource.jdbc.url", String.class),
                        config.getValue("quarkus.flyway.username", String.class),
                        config.getValue("quarkus.flyway.password", String.class));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The role of the service itself, to grant to and revoke from. */
    public static String application() {
        return ConfigProvider.getConfig().getValue("quarkus.datasource.username", String.class);
    }
}
