package dk.kk.shared.plan.lifecycle;

import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/**
 * Of each kind a citizen has one plan in force. Whoever makes a plan waits for who makes another one of the same citizen, under
 * whatever id, and then sees it. A file is not held to it: the source says what is so.
 */
@Singleton
class OneInForce {
    private static final String WAIT = """
            select pg_advisory_xact_lock(hashtextextended('plan-in-force ' || ? || min(citizen_id::text), 0)) is null as waited
            from ids_of(array[cast(? as uuid)])
            """;
    private static final String IN_FORCE = """
            select p.id from ids_of(array[cast(? as uuid)]) i
            join plan p on p.citizen_id = i.id and p.kind = ? and p.id <> ?
            join lateral (select phase from plan_row r where r.plan_id = p.id order by position desc limit 1) now on true
            where now.phase in ('MADE', 'FOLLOWED_UP')
            order by p.id
            """;

    private final Database database;

    OneInForce(Database database) {
        this.database = database;
    }

    /**
     * The citizen's other plans of this one's kind that are in force: files may have delivered several. None comes or goes by
     * another's hand until the transaction ends.
     */
    List<UUID> besides(Plan plan) {
        database.first(WAIT, row -> row.flag("waited"), plan.planKind(), plan.citizenId());
        return database.list(IN_FORCE, row -> row.uuid("id"), plan.citizenId(), plan.planKind(), plan.id());
    }
}
