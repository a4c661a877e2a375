package dk.kk.shared.plan.stepnotice;

import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What must be told of the steps of runs, beside what is. */
@Singleton
class StepChanges {
    private static final String CHANGES = """
            with run as (select * from procedure_run where id = any (?)),
            step as (
                select run.id as run_id, run.citizen_id, run.phase as run_phase, s.position + 1 as step, s.phase, s.due_on, s.settled_on,
                       s.settled_side, plan.side, plan.inform
                from run join procedure_run_step s on s.run_id = run.id
                join procedure_step plan on plan.procedure_id = run.procedure_id and plan.position = s.position),
            wanted as (
                select run_id, citizen_id, step, 'OVERDUE' as reason, told, due_on as day, null as taken_by
                from step cross join unnest(case side when 'BOTH' then array['BIF', 'SOF'] else array[side] end) told
                where run_phase = 'RUNNING' and phase = 'OPEN' and due_on < ?
                union all
                select run_id, citizen_id, step, 'DONE', told, settled_on, settled_side
                from step cross join unnest(inform) told
                where run_phase <> 'STOPPED' and phase = 'DONE' and told not in ('CITIZEN', settled_side)),
            open as (
                select n.* from procedure_step_notice n join run on run.id = n.run_id where n.phase = 'OPEN')
            select run_id, step, reason, told, coalesce(wanted.citizen_id, open.citizen_id) as citizen_id, wanted.day, wanted.taken_by
            from wanted full join open using (run_id, step, reason, told)
            where wanted.day is distinct from open.day
            order by run_id, step, reason, told
            """;

    /** Of one that is told already there is a notice to one side at least. */
    private static final String NEWLY_OVERDUE = """
            select distinct r.id from procedure_run_step s join procedure_run r on r.id = s.run_id
            where s.phase = 'OPEN' and s.due_on < ? and r.phase = 'RUNNING' and not exists (
                select from procedure_step_notice n
                where n.run_id = s.run_id and n.step = s.position + 1 and n.reason = 'OVERDUE' and n.phase = 'OPEN')
            order by r.id limit ?
            """;

    private static final String HOLD = """
            select id, citizen_id from procedure_run where id = any (?) order by id for update skip locked
            """;

    private final Database database;
    private final BusinessClock clock;

    StepChanges(Database database, BusinessClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param runs held */
    List<StepChange> of(Collection<UUID> runs) {
        return database.list(CHANGES, StepChange::read, SqlArray.uuids(runs), clock.today());
    }

    List<UUID> newlyOverdue(int atMost) {
        return database.list(NEWLY_OVERDUE, row -> row.uuid("id"), clock.today(), atMost);
    }

    /** Those of them that nobody else changes. */
    List<HeldRun> hold(Collection<UUID> runs) {
        return database.list(HOLD, row -> new HeldRun(row.uuid("id"), row.uuid("citizen_id")), SqlArray.uuids(runs));
    }

    record HeldRun(UUID id, UUID citizenId) {}
}
