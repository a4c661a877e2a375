package dk.kk.shared.platform.sql;

import java.sql.SQLException;
import java.util.Objects;

/** The database did not do what it was asked. Its own message may quote values and is not repeated. */
public class SqlFailure extends RuntimeException {
    private static final String UNIQUE_VIOLATION = "23505";
    private final String state;

    public SqlFailure(SQLException cause) {
        super("SQLState " + Objects.requireNonNullElse(cause.getSQLState(), "unknown"), cause);
        this.state = Objects.requireNonNullElse(cause.getSQLState(), "");
    }

    /** Another row has the value that must be unique. */
    public boolean isUniqueViolation() {
        return state.equals(UNIQUE_VIOLATION);
    }

    public String state() {
        return state;
    }
}
