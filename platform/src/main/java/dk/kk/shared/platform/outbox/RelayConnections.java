package dk.kk.shared.platform.outbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Opens the relay's own connection. It is none of the pool's: given back there, it would take the lock with it. It waits for
 * nothing longer than some seconds, and the server lets go of a node that is lost as soon: the lock must not wait for hours. Nor
 * for the disk: what a crash of the server forgets to have removed is sent once more.
 */
@Singleton
class RelayConnections {
    static final String NAME = "outbox-relay";
    private static final int CONNECT_SECONDS = 5;
    private static final int ANSWER_SECONDS = 15;
    private static final String OPTIONS = "-c synchronous_commit=off -c lock_timeout=5s -c statement_timeout=10s"
            + " -c idle_in_transaction_session_timeout=10s -c tcp_user_timeout=10s"
            + " -c tcp_keepalives_idle=5 -c tcp_keepalives_interval=2 -c tcp_keepalives_count=3";

    private final PGSimpleDataSource database = new PGSimpleDataSource();

    @Inject
    RelayConnections(
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String url,
            @ConfigProperty(name = "quarkus.datasource.username") String user,
            @ConfigProperty(name = "quarkus.datasource.password") String password) {
        database.setUrl(url);
        database.setUser(user);
        database.setPassword(password);
        database.setApplicationName(NAME);
        database.setConnectTimeout(CONNECT_SECONDS);
        database.setLoginTimeout(CONNECT_SECONDS);
        database.setSocketTimeout(ANSWER_SECONDS);
        database.setTcpKeepAlive(true);
        database.setOptions(OPTIONS);
        database.setLogServerErrorDetail(false);
    }

    Connection open() throws SQLException {
        return database.getConnection();
    }
}
