package dk.kk.shared.plan.needed;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.relation.OfCaseworker;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caller's own citizens who are shared today, have no social action plan that is offered, under way or in force, and must be
 * offered one. Target groups are not heard here: that a citizen has special needs is established by a person.
 */
@Singleton
class NeededPlans {
    private static final String NEEDED = """
            with asked as (select cast(? as date) as today, cast(? as text) as team),
            own as (
                select c.citizen_id as id, coalesce(a.citizen_id, c.citizen_id) as person
                from access_citizens(?, ?, ?) c left join access_alias a on a.alias_id = c.citizen_id),
            person as (
                select distinct own.person from own cross join asked
                join shared_days d on d.citizen_id = own.id
                    and d.valid_from <= asked.today and (d.valid_to is null or d.valid_to > asked.today)
                where asked.team is null or exists (
                    select from access_relation r
                    where r.citizen_id = own.person and r.administration = 'SOF' and r.team = asked.team
                      and r.valid_from <= asked.today and (r.valid_to is null or r.valid_to > asked.today))),
            social as (
                select own.person, p.id, now.phase, now.needed_on, now.offered_on, now.declined_on, now.offer_again_on
                from own
                join plan p on p.citizen_id = own.id and p.kind = 'SOCIAL'
                cross join lateral (select * from plan_row r where r.plan_id = p.id order by r.position desc limit 1) now),
            standing as (
                select person.person as citizen_id, effort.since as effort_since, need.needed_on, need.id as plan_id,
                       refusal.declined_on, case when refusal.offer_again_on <= asked.today then refusal.offer_again_on end as again_on
                from person cross join asked
                left join lateral (
                    select min(e.started_on) as since from own join effort_package e on e.citizen_id = own.id
                    where own.person = person.person
                      and e.started_on <= asked.today and (e.ended_on is null or e.ended_on >= asked.today)) effort on true
                left join lateral (
                    select s.id, s.needed_on from social s where s.person = person.person and s.phase = 'NEEDED'
                    order by s.needed_on, s.id limit 1) need on true
                left join lateral (
                    select s.declined_on, s.offer_again_on from social s where s.person = person.person and s.phase = 'DECLINED'
                    order by s.declined_on desc, s.id desc limit 1) refusal on not exists (
                        select from social later
                        where later.person = person.person and later.phase <> 'DECLINED' and later.offered_on >= refusal.declined_on)
                where not exists (
                    select from social s
                    where s.person = person.person
                      and s.phase in ('OFFERED', 'ACCEPTED', 'DRAFT', 'AGREED', 'MADE', 'FOLLOWED_UP'))),
            reasons as (
                select citizen_id, effort_since is not null as in_effort, needed_on, plan_id, again_on,
                       case when declined_on is null or declined_on < effort_since then effort_since end as effort_since
                from standing),
            needed as (
                select *, least(effort_since, needed_on, again_on) as since from reasons
                where least(effort_since, needed_on, again_on) is not null)
            """;

    private final Database database;
    private final Caller caller;
    private final BusinessClock clock;

    NeededPlans(Database database, Caller caller, BusinessClock clock) {
        this.database = database;
        this.caller = caller;
        this.clock = clock;
    }

    /** @param team null: of all the caller's teams */
    List<NeededPlan> page(@Nullable String team, OfCaseworker of, PageRequest page) {
        var after = NeededKey.before(page);
        var paged = Stream.<Object>of(after.outsideEffort(), after.since(), after.citizenId(), page.fetch());
        return database.list(
                NEEDED + "select * from needed where true " + of.sql("needed.citizen_id") + """
                         and (not in_effort, since, citizen_id) > (?, ?, ?)
                        order by not in_effort, since, citizen_id limit ?
                        """,
                row -> new NeededPlan(
                        row.uuid("citizen_id"),
                        row.flag("in_effort"),
                        row.dayOrNull("effort_since"),
                        row.dayOrNull("needed_on"),
                        row.uuidOrNull("plan_id"),
                        row.dayOrNull("again_on")),
                asked(
                        team,
                        Stream.concat(of.arguments(caller, clock.today()), paged)
                                .toArray()));
    }

    NeededCounts counts(@Nullable String team) {
        return database.first(
                        NEEDED
                                + "select count(*) as needed, count(*) filter (where in_effort) as in_effort from needed",
                        row -> new NeededCounts(row.number("needed"), row.number("in_effort")),
                        asked(team))
                .orElseThrow();
    }

    private @Nullable Object[] asked(@Nullable String team, Object... more) {
        var today = clock.today();
        var arguments = new ArrayList<@Nullable Object>(
                Arrays.<@Nullable Object>asList(today, team, caller.employee(), SqlArray.texts(caller.units()), today));
        arguments.addAll(Arrays.asList(more));
        return arguments.toArray();
    }
}
