package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All that was ever known of components, courses and weeks. What a stream says takes the place of all it said before. */
@ApplicationScoped
class EffortRows {
    /** A replay asks it while the table fills from nothing. */
    private static final String DELETE_WEEKS = """
            delete from effort_week_row w using (select distinct * from unnest(?, ?) as said (enrolment, monday)) s
            where w.enrolment_id = s.enrolment and w.monday = s.monday
            """;

    private final Database database;

    EffortRows(Database database) {
        this.database = database;
    }

    void keepComponents(List<HeardComponent> components) {
        if (components.isEmpty()) {
            return;
        }
        database.run(
                "delete from effort_component_row where component_id = any (?)",
                SqlArray.uuids(
                        components.stream().map(HeardComponent::componentId).toList()));
        database.batch(
                "insert into effort_component_row values (?, ?, ?, ?, ?, ?, ?, ?)",
                components,
                row -> new @Nullable Object[] {
                    row.componentId(),
                    row.position(),
                    row.citizenId(),
                    row.enrolmentId(),
                    row.startedOn(),
                    row.endedOn(),
                    row.known().from(),
                    row.known().to()
                });
    }

    void keepCourses(List<HeardCourse> courses) {
        if (courses.isEmpty()) {
            return;
        }
        database.run(
                "delete from effort_course_row where enrolment_id = any (?)",
                SqlArray.uuids(courses.stream().map(HeardCourse::enrolmentId).toList()));
        database.batch(
                "insert into effort_course_row values (?, ?, ?, ?, ?, ?, ?, ?)",
                courses,
                row -> new @Nullable Object[] {
                    row.enrolmentId(),
                    row.position(),
                    row.citizenId(),
                    row.offerId(),
                    row.firstDay(),
                    row.lastDay(),
                    row.known().from(),
                    row.known().to()
                });
    }

    void keepWeeks(List<HeardWeek> weeks) {
        if (weeks.isEmpty()) {
            return;
        }
        var enrolments =
                SqlArray.uuids(weeks.stream().map(HeardWeek::enrolmentId).toList());
        var mondays = SqlArray.days(weeks.stream().map(HeardWeek::monday).toList());
        database.with(statements -> statements.plannedEachTime().run(DELETE_WEEKS, enrolments, mondays));
        database.batch(
                "insert into effort_week_row values (?, ?, ?, ?, ?, ?, ?)", weeks, row -> new @Nullable Object[] {
                    row.enrolmentId(),
                    row.monday(),
                    row.position(),
                    row.due(),
                    row.attended(),
                    row.known().from(),
                    row.known().to()
                });
    }

    List<HeardComponent> components(Collection<UUID> components) {
        return database.list(
                "select * from effort_component_row where component_id = any (?)",
                row -> new HeardComponent(
                        row.uuid("component_id"),
                        position(row),
                        row.uuid("citizen_id"),
                        row.uuidOrNull("enrolment_id"),
                        row.dayOrNull("started_on"),
                        row.dayOrNull("ended_on"),
                        known(row)),
                SqlArray.uuids(components));
    }

    List<HeardCourse> courses(Collection<UUID> enrolments) {
        return database.list(
                "select * from effort_course_row where enrolment_id = any (?)",
                row -> new HeardCourse(
                        row.uuid("enrolment_id"),
                        position(row),
                        row.uuid("citizen_id"),
                        row.uuid("offer_id"),
                        row.dayOrNull("first_day"),
                        row.dayOrNull("last_day"),
                        known(row)),
                SqlArray.uuids(enrolments));
    }

    /** Of the courses by these enrolments. */
    List<HeardWeek> weeks(Collection<? extends @Nullable UUID> enrolments) {
        return database.list(
                "select * from effort_week_row where enrolment_id = any (?)",
                row -> new HeardWeek(
                        row.uuid("enrolment_id"),
                        row.day("monday"),
                        position(row),
                        row.number("due"),
                        row.number("attended"),
                        known(row)),
                SqlArray.uuids(enrolments));
    }

    private static int position(SqlRow row) {
        return Math.toIntExact(row.number("position"));
    }

    private static KnownTime known(SqlRow row) {
        return new KnownTime(row.instant("recorded_at"), row.instantOrNull("superseded_at"));
    }
}
