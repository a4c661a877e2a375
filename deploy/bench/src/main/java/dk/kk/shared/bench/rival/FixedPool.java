package dk.kk.shared.bench.rival;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** So many open connections, lent one at a time: the least a pool can be. */
public final class FixedPool implements AutoCloseable {
    private final BlockingQueue<Connection> idle;

    public FixedPool(String url, String user, String password, int connections) throws SQLException {
        idle = new ArrayBlockingQueue<>(connections);
        for (var i = 0; i < connections; i++) {
            idle.add(DriverManager.getConnection(url, user, password));
        }
    }

    @FunctionalInterface
    public interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    public <T> T lend(Work<T> work) throws SQLException, InterruptedException {
        var connection = idle.take();
        try {
            return work.with(connection);
        } finally {
            idle.add(connection);
        }
    }

    @Override
    public void close() throws SQLException {
        for (var connection : idle) {
            connection.close();
        }
    }
}
