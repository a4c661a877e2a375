package dk.kk.shared.platform.sql;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Plain SQL in the transaction that is open; without one, each statement is its own. Arguments are bound in order, see {@link
 * Statements}. What the database refuses is a {@link SqlFailure}.
 */
@Singleton
public class Database {
    private final DataSource dataSource;

    public Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** The number of rows it touched. */
    public int run(String sql, @Nullable Object... arguments) {
        return with(statements -> statements.run(sql, arguments));
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return with(statements -> statements.list(sql, reader, arguments));
    }

    /** The first row, where there is one. */
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... arguments) {
        return list(sql, reader, arguments).stream().findFirst();
    }

    /** The same statement for each item, sent together; the number of rows each touched. */
    public <T> int[] batch(String sql, Collection<T> items, Function<T, @Nullable Object[]> arguments) {
        return items.isEmpty() ? new int[0] : with(statements -> statements.batch(sql, items, arguments));
    }

    /** Several statements that need one connection: temporary settings, COPY. */
    public <T> T with(Work<T> work) {
        try (var connection = dataSource.getConnection()) {
            return work.on(new Statements(connection));
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /** Lets the statements of the open transaction, and its waits between them, take that long: a whole file needs it. */
    public void allow(Duration longest) {
        with(statements -> {
            var limit = Long.toString(longest.toMillis());
            statements.run(
                    "select set_config(name, ?, true) from unnest(array['statement_timeout', 'idle_in_transaction_session_timeout']) name",
                    limit);
            SocketPatience.allow(statements.connection(), longest);
            return statements;
        });
    }

    /** What is done with the connection. */
    public interface Work<T> {
        T on(Statements statements) throws SQLException;
    }
}
