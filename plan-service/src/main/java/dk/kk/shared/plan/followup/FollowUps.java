package dk.kk.shared.plan.followup;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The late follow-ups of plans in force. */
@Singleton
class FollowUps {
    /** The plans of the caller's side of the caller's own citizens, of one team where that is asked for. */
    private static final String LATE = """
            with asked as (
                select cast(? as date) as today, cast(? as text) as side, cast(? as text) as team, cast(? as date) as due_before),
            own as (
                select c.citizen_id as id, coalesce(a.citizen_id, c.citizen_id) as seen_as
                from access_citizens(?, ?, ?) c left join access_alias a on a.alias_id = c.citizen_id),
            late as (
                select f.*, own.seen_as
                from asked cross join own
                join plan p on p.citizen_id = own.id and p.kind = case asked.side when 'SOF' then 'SOCIAL' else 'JOB' end
                cross join lateral plans_to_follow_up(array[p.id], asked.today) f
                where f.due_on < asked.due_before
                  and not exists (select from ended_citizen e where e.citizen_id = own.seen_as and e.ended_on <= asked.today)
                  and (asked.team is null or exists (
                        select from access_relation r
                        where r.citizen_id = own.seen_as and r.administration = asked.side and r.team = asked.team
                          and r.valid_from <= asked.today and (r.valid_to is null or r.valid_to > asked.today))))
            """;

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    FollowUps(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What has been late longest comes first.
     *
     * @param dueBefore null: those that are late
     */
    List<LateFollowUp> page(@Nullable String team, OfCaseworker of, @Nullable LocalDate dueBefore, PageRequest page) {
        var after = DueKey.before(page);
        var today = clock.today();
        var paged = Stream.<@Nullable Object>of(after.dueOn(), after.planId(), page.fetch());
        return database.list(
                LATE + "select * from late where true " + of.sql("seen_as")
                        + " and (due_on, plan_id) > (?, ?) order by due_on, plan_id limit ?",
                row -> new LateFollowUp(row.uuid("plan_id"), row.uuid("seen_as"), FollowUpView.of(row, today)),
                asked(
                        team,
                        dueBefore,
                        Stream.concat(of.arguments(caller, today), paged).toArray()));
    }

    LateCounts counts(@Nullable String team) {
        var counted = database.list(
                LATE + """
                        select postponed_by, count(*) as late,
                               count(*) filter (where postponed_until is null or postponed_until < (select today from asked)) as overdue
                        from late group by postponed_by
                        """,
                row -> new Counted(
                        row.codeOrNull("postponed_by", PostponedBy.class), row.number("late"), row.number("overdue")),
                asked(team, null));
        var byWhose = new EnumMap<PostponedBy, Long>(PostponedBy.class);
        Arrays.stream(PostponedBy.values()).forEach(whose -> byWhose.put(whose, 0L));
        var never = 0L;
        for (var one : counted) {
            if (one.whose() == null) {
                never = one.late();
            } else {
                byWhose.put(one.whose(), one.late());
            }
        }
        return new LateCounts(
                counted.stream().mapToLong(Counted::late).sum(),
                counted.stream().mapToLong(Counted::overdue).sum(),
                byWhose,
                never);
    }

    private record Counted(@Nullable PostponedBy whose, long late, long overdue) {}

    private @Nullable Object[] asked(@Nullable String team, @Nullable LocalDate dueBefore, @Nullable Object... more) {
        var today = clock.today();
        var arguments = new ArrayList<@Nullable Object>(Arrays.<@Nullable Object>asList(
                today,
                Administration.of(caller.principal()),
                team,
                dueBefore == null ? today : dueBefore,
                caller.employee(),
                SqlArray.texts(caller.units()),
                today));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }
}
