package dk.kk.shared.plan.clarification;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.UUID;

/**
 * A side has one clarification of a citizen planned or under way. Whoever opens one waits for who opens another of the same citizen,
 * under whatever id, and then sees it.
 */
@Singleton
class OneOpen {
    private static final String WAIT = """
            select pg_advisory_xact_lock(hashtextextended('clarification ' || ? || min(citizen_id::text), 0)) is null as waited
            from ids_of(array[cast(? as uuid)])
            """;

    private static final String OPEN = """
            select c.id from ids_of(array[cast(? as uuid)]) i
            join clarification c on c.citizen_id = i.id and c.side = ? and c.phase in ('PLANNED', 'UNDER_WAY')
            order by c.id
            """;

    private final Database database;

    OneOpen(Database database) {
        this.database = database;
    }

    /** @throws RuleViolation {@code clarification-open-already} */
    void requireNone(UUID citizen, Administration side) {
        database.first(WAIT, row -> row.flag("waited"), side, citizen);
        database.first(OPEN, row -> row.uuid("id"), citizen, side).ifPresent(open -> {
            throw new RuleViolation("clarification-open-already", "id", open);
        });
    }
}
