package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The overdue steps of the caller's own citizens, of both sides: each may have to remind the other. */
@Singleton
class OverdueSteps {
    private static final String OVERDUE = """
            with asked as (select cast(? as date) as today, cast(? as text) as side, cast(? as text) as team),
            own as (
                select c.citizen_id as id, coalesce(a.citizen_id, c.citizen_id) as seen_as
                from access_citizens(?, ?, ?) c left join access_alias a on a.alias_id = c.citizen_id),
            overdue as (
                select r.id as run_id, own.seen_as, p.case_type, s.position + 1 as step, plan.text_da, plan.text_en, plan.side, s.due_on
                from asked cross join own
                join procedure_run r on r.citizen_id = own.id and r.phase = 'RUNNING'
                join procedure p on p.id = r.procedure_id
                join procedure_run_step s on s.run_id = r.id and s.phase = 'OPEN' and s.due_on < asked.today
                join procedure_step plan on plan.procedure_id = r.procedure_id and plan.position = s.position
                where asked.team is null or exists (
                    select from access_relation e
                    where e.citizen_id = own.seen_as and e.administration = asked.side and e.team = asked.team
                      and e.valid_from <= asked.today and (e.valid_to is null or e.valid_to > asked.today)))
            """;

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    OverdueSteps(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** What has been overdue longest comes first. */
    List<OverdueStep> page(@Nullable String team, OfCaseworker of, PageRequest page) {
        var after = OverdueKey.before(page);
        var paged = Stream.<Object>of(after.dueOn(), after.runId(), after.step(), page.fetch());
        return database.list(
                OVERDUE + "select * from overdue where true " + of.sql("seen_as")
                        + " and (due_on, run_id, step) > (?, ?, ?) order by due_on, run_id, step limit ?",
                row -> new OverdueStep(
                        row.uuid("run_id"),
                        row.uuid("seen_as"),
                        row.code("case_type", CaseType.class),
                        (int) row.number("step"),
                        row.text("text_da"),
                        row.text("text_en"),
                        row.code("side", StepSide.class),
                        row.day("due_on")),
                asked(
                        team,
                        Stream.concat(of.arguments(caller, clock.today()), paged)
                                .toArray()));
    }

    OverdueStepCounts counts(@Nullable String team) {
        var found = database.list(
                OVERDUE
                        + "select side, count(*) as steps, (select count(distinct run_id) from overdue) as runs from overdue group by side",
                row -> new Counted(row.code("side", StepSide.class), row.number("steps"), row.number("runs")),
                asked(team));
        var bySide = new EnumMap<StepSide, Long>(StepSide.class);
        Arrays.stream(StepSide.values()).forEach(side -> bySide.put(side, 0L));
        found.forEach(counted -> bySide.put(counted.side(), counted.steps()));
        return new OverdueStepCounts(
                found.stream().mapToLong(Counted::steps).sum(),
                found.stream().mapToLong(Counted::runs).max().orElse(0),
                bySide);
    }

    private record Counted(StepSide side, long steps, long runs) {}

    private @Nullable Object[] asked(@Nullable String team, @Nullable Object... more) {
        var today = clock.today();
        var arguments = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                today,
                Administration.of(caller.principal()),
                team,
                caller.employee(),
                SqlArray.texts(caller.units()),
                today));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }
}
