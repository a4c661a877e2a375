package dk.kk.shared.offer.effort;

import dk.kk.shared.platform.effort.EffortTargets;
import dk.kk.shared.platform.sql.Database;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Counts the longer-term effort, as believed now.
 *
 * <ul>
 *   <li>A citizen is in the effort on each day of a component that began, and on each day of a course that began in an offer of a
 *       project while the project runs; first and last day included, today at the latest. A merged citizen is one.
 *   <li>Attendance is that of the courses by which components are delivered and of those in the projects' offers. A course that is
 *       both counts once.
 *   <li>A citizen's week counts when it is over, has a day in the effort, and something was due or attended in it. Lawful absence is
 *       not due. A week of which nothing is recorded is no zero: it is counted apart.
 * </ul>
 */
@Singleton
class EffortFigures {
    /** Who is in which part of the effort from when to when, by which course. */
    private static final String EFFORT = """
            with component as (
                select distinct on (package_id, component_id) package_id, enrolment_id, started_on, ended_on
                from combination_component_row order by package_id, component_id, position desc),
            project_offer as (
                select distinct on (project_id, offer_id) project_id, offer_id, attached
                from method_project_offer_row order by project_id, offer_id, position desc),
            member as (
                select 'PACKAGES' as part, p.citizen_id, c.enrolment_id, c.started_on as first_day,
                       coalesce(c.ended_on, 'infinity') as last_day
                from component c join combination_package p on p.id = c.package_id
                where c.started_on is not null
                union all
                select p.id::text, e.citizen_id, e.id, greatest(r.actual_start, p.starts_on),
                       coalesce(least(r.actual_end, p.ends_on), 'infinity')
                from project_offer o
                join method_project p on p.id = o.project_id
                join enrolment e on e.offer_id = o.offer_id
                join enrolment_row r on r.enrolment_id = e.id and r.position = e.version - 1
                where o.attached and r.actual_start is not null),
            effort as (
                select m.part, coalesce(a.citizen_id, m.citizen_id) as citizen_id, m.enrolment_id, m.first_day, m.last_day
                from (select * from member
                      union all
                      select 'TOGETHER', citizen_id, enrolment_id, first_day, last_day from member) m
                left join access_alias a on a.alias_id = m.citizen_id
                where m.first_day <= m.last_day)
            """;

    private static final String BY_PART = EFFORT + """
            , asked as (
                select ?::date as first, ?::date as last, ?::date as opens, ?::date as first_monday, ?::date as last_monday),
            plan as (
                select coalesce(a.citizen_id, p.citizen_id) as citizen_id,
                       bool_or(p.made_on >= opens) as made_lately,
                       bool_or(exists (select from unnest(p.followed_up_on) day where day between opens and last)) as followed_up
                from known_social_plan p left join access_alias a on a.alias_id = p.citizen_id, asked
                where p.made_on <= last and (p.ended_on is null or p.ended_on > last)
                group by 1),
            citizen as (
                select distinct part, citizen_id from effort, asked where first_day <= last and last_day >= first),
            citizens as (
                select part, count(*) as reached, count(plan.citizen_id) as plan_made,
                       count(*) filter (where plan.made_lately or plan.followed_up) as plan_updated,
                       count(*) filter (where plan.followed_up) as plan_followed_up
                from citizen left join plan using (citizen_id) group by part),
            course as (
                select distinct part, citizen_id, enrolment_id, monday
                from effort, asked, generate_series(0, (last_monday - first_monday) / 7) n, lateral (select first_monday + 7 * n) w (monday)
                where first_day <= monday + 6 and last_day >= monday),
            week as (
                select c.part, c.citizen_id, c.monday, count(r.attendance_id) > 0 as recorded,
                       coalesce(sum(r.attended_minutes), 0) as attended,
                       coalesce(sum(r.planned_minutes - r.lawful_absence_minutes), 0) as due
                from course c
                left join attendance t on t.enrolment_id = c.enrolment_id and t.monday = c.monday
                left join attendance_row r on r.attendance_id = t.id and r.position = t.version - 1
                group by c.part, c.citizen_id, c.monday),
            weeks as (
                select part, count(*) as weeks,
                       count(*) filter (where due > 0 or attended > 0) as weeks_measured,
                       count(*) filter (where recorded and due = 0 and attended = 0) as weeks_excused,
                       sum(attended) as minutes,
                       count(distinct citizen_id) filter (where due > 0 or attended > 0) as citizens_measured
                from week group by part)
            select part, coalesce(reached, 0) as reached, coalesce(plan_made, 0) as plan_made,
                   coalesce(plan_updated, 0) as plan_updated, coalesce(plan_followed_up, 0) as plan_followed_up,
                   coalesce(weeks, 0) as weeks, coalesce(weeks_measured, 0) as weeks_measured,
                   coalesce(weeks_excused, 0) as weeks_excused, coalesce(minutes, 0) as minutes,
                   coalesce(citizens_measured, 0) as citizens_measured
            from citizens full join weeks using (part)
            """;
    private static final String BY_MONTH = EFFORT + """
            , asked as (select ?::date as first, ?::date as last),
            citizen as (
                select citizen_id, min(greatest(first_day, first)) as reached_on
                from effort, asked where part = 'TOGETHER' and first_day <= last and last_day >= first
                group by citizen_id)
            select extract(month from reached_on) as month, count(*) as reached from citizen group by 1 order by 1
            """;
    private final Database database;
    private final EffortTargets targets;

    EffortFigures(Database database, EffortTargets targets) {
        this.database = database;
        this.targets = targets;
    }

    /** By part; a part without a citizen may be missing. */
    Map<String, CountedPart> byPart(EffortYear year) {
        var opens = year.last().minusMonths(targets.planMonths());
        var counted = database.list(
                BY_PART, CountedPart::read, year.first(), year.last(), opens, year.firstMonday(), year.lastMonday());
        return counted.stream().collect(Collectors.toMap(CountedPart::part, Function.identity()));
    }

    /** How many distinct citizens all together had reached from the year's first day to the end of each month, or to today. */
    List<Long> byMonth(EffortYear year) {
        var first = new TreeMap<Integer, Long>();
        database.list(
                BY_MONTH,
                row -> first.put((int) row.number("month"), row.number("reached")),
                year.first(),
                year.last());
        return IntStream.rangeClosed(1, year.last().getMonthValue())
                .mapToObj(month -> first.headMap(month, true).values().stream()
                        .mapToLong(Long::longValue)
                        .sum())
                .toList();
    }
}
