package dk.kk.shared.platform.sql;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an SQLState says, wherever in an exception it hides: a failure at commit hangs as suppressed. */
public final class SqlStates {
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "57", "58", "XX");
    /** A standby, a transaction that lay idle too long, and a lock that was not to be had in time. */
    private static final Set<String> PASSING = Set.of("25006", "25P03", "55P03");

    private static final Set<String> UNSTORABLE = Set.of("22003", "22008", "22021", "22P05");
    private static final Set<String> TAKEN = Set.of("23505", "23P01");

    private SqlStates() {}

    /** Connection, serialization, resources, operator, system: the same work may succeed later. */
    public static boolean passes(@Nullable Throwable exception) {
        return isAny(exception, SqlStates::isPassing);
    }

    /** A value the database cannot hold: a NUL character, a day or number out of its range. */
    public static boolean refusesValue(@Nullable Throwable exception) {
        return isAny(exception, state -> UNSTORABLE.contains(state));
    }

    /** Somebody else was faster: a unique key or days that must not overlap. */
    public static boolean isTaken(@Nullable Throwable exception) {
        return isAny(exception, state -> TAKEN.contains(state));
    }

    /** Agroal says "no connection in time" without a state. */
    private static boolean isPassing(String state) {
        return state.isEmpty()
                || PASSING.contains(state)
                || (state.length() >= 2 && PASSING_CLASSES.contains(state.substring(0, 2)));
    }

    private static boolean isAny(@Nullable Throwable exception, Predicate<String> asked) {
        var seen = Collections.<Throwable>newSetFromMap(new IdentityHashMap<>());
        var open = new ArrayDeque<Throwable>();
        if (exception != null) {
            open.add(exception);
        }
        while (!open.isEmpty()) {
            var next = open.remove();
            if (!seen.add(next)) {
                continue;
            }
            if (next instanceof SQLException sql && asked.test(sql.getSQLState() == null ? "" : sql.getSQLState())) {
                return true;
            }
            if (next.getCause() != null) {
                open.add(next.getCause());
            }
            open.addAll(java.util.Arrays.asList(next.getSuppressed()));
        }
        return false;
    }
}
