package dk.kk.shared.platform.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;

/** Plain SQL on one connection. Instants are bound in UTC, codes by their names, collections as {@link SqlArray}. */
public final class Statements {
    private final Connection connection;
    private final boolean plannedEachTime;

    public Statements(Connection connection) {
        this(connection, false);
    }

    private Statements(Connection connection, boolean plannedEachTime) {
        this.connection = connection;
        this.plannedEachTime = plannedEachTime;
    }

    /**
     * The same, but the server plans each statement for the rows that are there by then. Otherwise it soon keeps a plan, and one
     * that it made of an empty table reads all of it for each value that is looked for, however many rows there are meanwhile.
     */
    public Statements plannedEachTime() {
        return new Statements(connection, true);
    }

    /** The number of rows it touched. */
    public int run(String sql, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql)) {
            bind(statement, arguments);
            statement.execute();
            return statement.getUpdateCount();
        }
    }

    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... arguments) throws SQLException {
        try (var statement = prepared(sql)) {
            bind(statement, arguments);
            try (var found = statement.executeQuery()) {
                var row = new SqlRow(found);
                var rows = new ArrayList<T>();
                while (found.next()) {
                    rows.add(reader.read(row));
                }
                return rows;
            }
        }
    }

    /** The same statement for each item, sent together; the number of rows each touched. */
    public <T> int[] batch(String sql, Collection<T> items, Function<T, @Nullable Object[]> arguments)
            throws SQLException {
        try (var statement = prepared(sql)) {
            for (var item : items) {
                bind(statement, arguments.apply(item));
                statement.addBatch();
            }
            return statement.executeBatch();
        }
    }

    /** For what is none of these: COPY, the driver's own. It is not closed by the caller. */
    public Connection connection() {
        return connection;
    }

    private PreparedStatement prepared(String sql) throws SQLException {
        var statement = connection.prepareStatement(sql);
        if (plannedEachTime) {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, @Nullable Object[] arguments) throws SQLException {
        for (var i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case null -> statement.setNull(i + 1, Types.NULL);
                case Instant instant -> statement.setObject(i + 1, instant.atOffset(ZoneOffset.UTC));
                case Enum<?> code -> statement.setString(i + 1, code.name());
                case SqlArray array -> statement.setArray(i + 1, array.on(connection));
                case Object value -> statement.setObject(i + 1, value);
            }
        }
    }
}
