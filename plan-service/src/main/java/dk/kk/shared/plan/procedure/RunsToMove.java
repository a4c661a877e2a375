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
 * that though the citizen is, unless they were stopped long ago or the citizen has another run of the same type of case, started since or going on, by
 * any version and under any id.
 */
@Singleton
class RunsToMove {
    private static final String THOSE = """
            with run as (
                select r.*, p.case_type, coalesce((select a.citizen_id from access_alias a where a.alias_id = r.citizen_id), r.citizen_id) as seen_as
                from procedure_run r join procedure p on p.id = r.procedure_id
                where (r.phase = 'RUNNING' or r.stop_reason = 'NOT_SHARED') %s)
            select distinct run.%s as found from run
            where (run.phase = 'RUNNING' or run.ended_on >= ?)
              and (run.phase = 'RUNNING' or not exists (
                    select from ids_of(array[run.citizen_id]) i
                    join procedure_run other on other.citizen_id = i.id
                    join procedure theirs on theirs.id = other.procedure_id
                    where theirs.case_type = run.case_type and (other.id > run.id or other.phase = 'RUNNING')))
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
