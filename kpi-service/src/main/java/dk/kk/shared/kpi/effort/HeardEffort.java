package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who is in the effort by what was heard of it: of all courses and components, which belong to it a project may say later. */
@ApplicationScoped
class HeardEffort {
    /**
     * Who is in the effort from when to when, by which course, as known at the end of the day that is bound first, or now; the citizen
     * that an alias is, as known then. Projects are as they are said now.
     */
    static final String EFFORT = """
            with clock as (select (?::date + 1)::timestamp at time zone 'Europe/Copenhagen' as known_until),
            member as (
                select r.citizen_id, r.enrolment_id, r.started_on as first_day, r.ended_on as last_day
                from effort_component_row r, clock where r.started_on is not null and %s
                union all
                select c.citizen_id, c.enrolment_id, greatest(c.first_day, p.starts_on), least(c.last_day, p.ends_on)
                from effort_project p join effort_course_row c on c.offer_id = any (p.offer_ids), clock
                where c.first_day is not null and %s),
            effort as (
                select coalesce(a.citizen_id, m.citizen_id) as citizen_id, m.enrolment_id, m.first_day,
                       coalesce(m.last_day, 'infinity') as last_day
                from member m cross join clock left join citizen_merge a on a.alias_id = m.citizen_id and %s
                where m.last_day is null or m.first_day <= m.last_day)
            """.formatted(
            KnownTime.INCLUDES.formatted("r"), KnownTime.INCLUDES.formatted("c"), KnownTime.INCLUDES.formatted("a"));

    private static final String MEMBERS = EFFORT
            + "select distinct citizen_id, enrolment_id, first_day, nullif(last_day, 'infinity') as last_day from effort";

    private final Database database;

    HeardEffort(Database database) {
        this.database = database;
    }

    void keepProjects(List<HeardProject> projects) {
        database.batch("""
                insert into effort_project (project_id, starts_on, ends_on, offer_ids) values (?, ?, ?, ?)
                on conflict (project_id) do update
                set starts_on = excluded.starts_on, ends_on = excluded.ends_on, offer_ids = excluded.offer_ids
                """, projects, project -> new @Nullable Object[] {
            project.projectId(), project.startsOn(), project.endsOn(), SqlArray.uuids(project.offerIds())
        });
    }

    /** @param knownAt as known at the end of that day; null: now */
    List<EffortMember> members(@Nullable LocalDate knownAt) {
        return database.list(
                MEMBERS,
                row -> new EffortMember(
                        row.uuid("citizen_id"),
                        row.uuidOrNull("enrolment_id"),
                        row.day("first_day"),
                        row.dayOrNull("last_day")),
                knownAt);
    }
}
