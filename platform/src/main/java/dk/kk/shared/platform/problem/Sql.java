package dk.kk.shared.platform.problem;

import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an SQLState says about trying again. */
public final class Sql {

    private static final Set<String> PASSING = Set.of("08", "40", "53", "57");

    private static final Set<String> UNSTORABLE = Set.of("22003", "22008", "22021", "22P05");

    private Sql() {}

    /** Connection, serialization, resources, operator: the same work may succeed later. */
    public static boolean passes(@Nullable Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && passes(sql)) {
                return true;
            }
        }
        return false;
    }

    /** A value the database cannot hold: a NUL character, a day or number out of its range. */
    static boolean refusesValue(@Nullable Throwable exception) {
        for (var cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNSTORABLE.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    static boolean passes(SQLException exception) {
        var state = exception.getSQLState();
        // Agroal says "no connection in time" without a state
        return state == null || (state.length() >= 2 && PASSING.contains(state.substring(0, 2)));
    }
}
