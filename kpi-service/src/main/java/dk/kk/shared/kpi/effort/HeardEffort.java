package dk.kk.shared.kpi.effort;

import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was heard of the effort, and of the courses and weeks that could belong to it: which do, a later event may say. */
@ApplicationScoped
class HeardEffort {
    /** Who is in the effort from when to when, by which course; the citizen that an alias is, as known now. */
    static final String EFFORT = """
            with member as (
                select citizen_id, enrolment_id, started_on as first_day, ended_on as last_day
                from effort_component where started_on is not null
                union all
                select c.citizen_id, c.enrolment_id, greatest(c.first_day, p.starts_on), least(c.last_day, p.ends_on)
                from effort_project p join effort_course c on c.offer_id = any (p.offer_ids)
                where c.first_day is not null),
            effort as (
                select coalesce(a.citizen_id, m.citizen_id) as citizen_id, m.enrolment_id, m.first_day,
                       coalesce(m.last_day, 'infinity') as last_day
                from member m left join citizen_merge a on a.alias_id = m.citizen_id and a.superseded_at is null
                where m.last_day is null or m.first_day <= m.last_day)
            """;

    private static final String MEMBERS = EFFORT
            + "select distinct citizen_id, enrolment_id, first_day, nullif(last_day, 'infinity') as last_day from effort";
    private static final String WEEKS = "select * from effort_week where enrolment_id = any (?)";

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

    void keepComponents(List<HeardComponent> components) {
        database.batch("""
                insert into effort_component (component_id, citizen_id, enrolment_id, started_on, ended_on) values (?, ?, ?, ?, ?)
                on conflict (component_id) do update
                set citizen_id = excluded.citizen_id, enrolment_id = excluded.enrolment_id, started_on = excluded.started_on,
                    ended_on = excluded.ended_on
                """, components, component -> new @Nullable Object[] {
            component.componentId(),
            component.citizenId(),
            component.enrolmentId(),
            component.startedOn(),
            component.endedOn()
        });
    }

    void keepCourses(List<HeardCourse> courses) {
        database.batch("""
                insert into effort_course (enrolment_id, citizen_id, offer_id, first_day, last_day) values (?, ?, ?, ?, ?)
                on conflict (enrolment_id) do update
                set citizen_id = excluded.citizen_id, offer_id = excluded.offer_id, first_day = excluded.first_day,
                    last_day = excluded.last_day
                """, courses, course -> new @Nullable Object[] {
            course.enrolmentId(), course.citizenId(), course.offerId(), course.firstDay(), course.lastDay()
        });
    }

    void keepWeeks(List<HeardWeek> weeks) {
        database.batch(
                """
                insert into effort_week (enrolment_id, monday, due, attended) values (?, ?, ?, ?)
                on conflict (enrolment_id, monday) do update set due = excluded.due, attended = excluded.attended
                """, weeks, week -> new Object[] {week.enrolmentId(), week.monday(), week.due(), week.attended()});
    }

    /** Of those that are kept. */
    List<HeardCourse> courses(List<UUID> enrolments) {
        return database.list(
                "select * from effort_course where enrolment_id = any (?)",
                row -> new HeardCourse(
                        row.uuid("enrolment_id"),
                        row.uuid("citizen_id"),
                        row.uuid("offer_id"),
                        row.dayOrNull("first_day"),
                        row.dayOrNull("last_day")),
                SqlArray.uuids(enrolments));
    }

    List<EffortMember> members() {
        return database.list(
                MEMBERS,
                row -> new EffortMember(
                        row.uuid("citizen_id"),
                        row.uuidOrNull("enrolment_id"),
                        row.day("first_day"),
                        row.dayOrNull("last_day")));
    }

    /** Of the courses of these. */
    List<HeardWeek> weeksOf(List<EffortMember> members) {
        var enrolments =
                members.stream().map(EffortMember::enrolmentId).distinct().toList();
        return database.list(WEEKS, HeardEffort::week, SqlArray.uuids(enrolments));
    }

    private static HeardWeek week(SqlRow row) {
        return new HeardWeek(row.uuid("enrolment_id"), row.day("monday"), row.number("due"), row.number("attended"));
    }
}
