package dk.kk.shared.platform.sql;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A connection that was allowed to wait long for its answers comes back to the pool as impatient as the others. */
@Singleton
public class SocketPatience implements AgroalPoolInterceptor {
    private static final Duration MORE_THAN_THE_STATEMENT = Duration.ofSeconds(5);

    private final int usualMillis;

    SocketPatience(
            @ConfigProperty(name = "quarkus.datasource.jdbc.additional-jdbc-properties.socketTimeout") int seconds) {
        this.usualMillis = seconds * 1_000;
    }

    static void allow(Connection connection, Duration statement) throws SQLException {
        connection.setNetworkTimeout(
                Runnable::run, (int) statement.plus(MORE_THAN_THE_STATEMENT).toMillis());
    }

    @Override
    public void onConnectionReturn(Connection connection) {
        try {
            connection.setNetworkTimeout(Runnable::run, usualMillis);
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }
}
