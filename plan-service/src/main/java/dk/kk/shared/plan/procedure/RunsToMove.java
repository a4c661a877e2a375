package dk.kk.shared.plan.procedure;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * Runs that do not fit the sharing of their citizen today: those that go on though the citizen is not shared, and those stopped for
 * that though the citizen is, unless they were stopped long ago or the same procedure was started since.
 */
@Singleton
class RunsToMove {
    private static final String THOSE = """
            with run as (
                select r.*, coalesce((select a.citizen_id from access_alias a where a.alias_id = r.citizen_id), r.citizen_id) as seen_as
                from procedure_run r
                where (r.phase = 'RUNNING' or r.stop_reason = 'NOT_SHARED') %s)
            select distinct run.%s as found from run
            where (run.phase = 'RUNNING' or run.ended_on >= ?)
              and (run.phase = 'RUNNING' or not exists (
                    select from procedure_run later
                    where later.citizen_id = run.citizen_id and later.procedure_id = run.procedure_id and later.id > run.id))
              and (run.phase <> 'RUNNING') = exists (
                    select from shared_days d
                    where d.citizen_id = run.seen_as and d.valid_from <= ? and (d.valid_to is null or d.valid_to > ?))
            """;

    private static final String OF_CITIZENS = THOSE.formatted("and r.citizen_id in (select id from ids_of(?))", "id");
    private static final String CITIZENS = THOSE.formatted("", "citizen_id") + " limit ?";

    private final Database database;
    private final ProcedureSettings settings;
    private final BusinessClock clock;

    RunsToMove(Database database, ProcedureSettings settings, BusinessClock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    List<UUID> of(Collection<UUID> citizens) {
        var today = clock.today();
        return database.list(
                OF_CITIZENS,
                row -> row.uuid("found"),
                SqlArray.uuids(citizens),
                today.minusDays(settings.resumedWithinDays()),
                today,
                today);
    }

    List<UUID> citizens(int atMost) {
        var today = clock.today();
        return database.list(
                CITIZENS,
                row -> row.uuid("found"),
                today.minusDays(settings.resumedWithinDays()),
                today,
                today,
                atMost);
    }
}
