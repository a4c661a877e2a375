package dk.kk.shared.kpi.effort;

import static java.nio.charset.StandardCharsets.UTF_8;

import dk.kk.shared.kpi.ledger.KnownTime;
import dk.kk.shared.platform.effort.EffortTargets;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** The figures, as one plain statement over what was heard. Tests hold it and the function to each other. */
@ApplicationScoped
class EffortFigures {
    private static final String COUNT = HeardEffort.EFFORT
            + """
            , asked as (
                select first, last, today, least(last, today) as until,
                       (least(last, today) - interval '%d months')::date as opens
                from (select ?::date as first, ?::date as last, ?::date as today) given),
            citizen as (
                select distinct citizen_id from effort, asked where first <= until and first_day <= until and last_day >= first),
            plan as (
                select citizen_id, bool_or(valid_from >= opens) as updated,
                       bool_or(valid_from >= opens and code = 'FOLLOWED_UP') as followed_up
                from effective_fact f, clock, asked
                where kind = 'SOCIAL_PLAN' and #known f#
                  and valid_from <= until and (valid_to is null or valid_to > until)
                group by citizen_id),
            monday as (
                select day::date as monday from asked, generate_series(first, last, interval '1 day') thursday,
                       lateral (select thursday - interval '3 days') m (day)
                where extract(isodow from thursday) = 4 and thursday + interval '4 days' <= today),
            course as (
                select distinct citizen_id, enrolment_id, monday
                from effort, monday where first_day <= monday + 6 and last_day >= monday),
            week as (
                select c.citizen_id, c.monday, count(w.monday) > 0 as recorded,
                       coalesce(sum(w.due), 0) as due, coalesce(sum(w.attended), 0) as attended
                from course c cross join clock
                left join effort_week_row w on w.enrolment_id = c.enrolment_id and w.monday = c.monday and #known w#
                group by c.citizen_id, c.monday)
            select count(*) as reached, count(plan.citizen_id) as plan_made,
                   count(*) filter (where plan.updated) as plan_updated,
                   count(*) filter (where plan.followed_up) as plan_followed_up,
                   (select count(*) from week) as weeks,
                   (select count(*) from week where due > 0 or attended > 0) as weeks_measured,
                   (select count(*) from week where recorded and due = 0 and attended = 0) as weeks_excused,
                   (select coalesce(sum(attended), 0) from week) as minutes
            from citizen left join plan using (citizen_id)
            """.replace("#known f#", KnownTime.INCLUDES.formatted("f"))
                    .replace("#known w#", KnownTime.INCLUDES.formatted("w"));

    private final Database database;
    private final String count;

    EffortFigures(Database database, EffortTargets targets) {
        this.database = database;
        this.count = COUNT.formatted(targets.planMonths());
    }

    /** Another one when a definition is: the statement says them all. */
    String definition() {
        return UUID.nameUUIDFromBytes(count.getBytes(UTF_8)).toString();
    }

    EffortCount of(EffortDays days) {
        return database.first(
                        count,
                        EffortFigures::read,
                        days.knownAt(),
                        days.span().from(),
                        days.span().to(),
                        days.today())
                .orElseThrow();
    }

    private static EffortCount read(SqlRow row) {
        return new EffortCount(
                row.number("reached"),
                row.number("plan_made"),
                row.number("plan_updated"),
                row.number("plan_followed_up"),
                row.number("weeks"),
                row.number("weeks_measured"),
                row.number("weeks_excused"),
                row.number("minutes"));
    }
}
