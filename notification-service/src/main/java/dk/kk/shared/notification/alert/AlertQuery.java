package dk.kk.shared.notification.alert;

import dk.kk.shared.platform.sql.SqlArray;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which alerts a person asks for, of those they see.
 *
 * @param team null: of all
 * @param phases empty: in all
 * @param mine those alone that are addressed to the person, or that they took on or acted on
 */
public record AlertQuery(
        AlertHolding held,
        @Nullable String team,
        List<AlertPhase> phases,
        boolean mine,
        AlertOrder order,
        AlertFilter filter) {
    private static final String ASKED = """
             and (?::text is null or team = ?) and (cardinality(?::text[]) = 0 or phase = any (?))
             and (not ? or caseworker = ? or acknowledged_by = ? or acted_by = ?)
            """;

    String sql() {
        return ASKED + filter.sql();
    }

    Stream<@Nullable Object> arguments(String employee) {
        var asked = SqlArray.texts(phases);
        var whose = Stream.<@Nullable Object>of(team, team, asked, asked, mine, employee, employee, employee);
        return Stream.concat(whose, filter.arguments());
    }
}
