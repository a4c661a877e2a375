package dk.kk.shared.offer.attendance;

import dk.kk.shared.offer.enrolment.Week;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.sql.Database;
import dk.kk.shared.platform.sql.SqlArray;
import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.stream.Origin;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was recorded of all courses. Whoever records locks the enrolment first: its weeks need no lock of their own. */
@Singleton
class Attendances {
    private static final String OF_ENROLMENTS = """
            select a.enrolment_id, a.citizen_id, a.monday, a.origin, r.days, r.recorded_at
            from attendance a join attendance_row r on r.attendance_id = a.id
            where a.enrolment_id = any (?)
            order by a.enrolment_id, a.monday, r.position
            """;
    private static final String UPSERT = """
            insert into attendance (id, enrolment_id, citizen_id, monday, origin, version) values (?, ?, ?, ?, ?, ?)
            on conflict (id) do update set origin = excluded.origin, version = excluded.version
            """;
    private static final String INSERT_ROW = """
            insert into attendance_row (attendance_id, position, planned_minutes, attended_minutes,
                                        lawful_absence_minutes, days, recorded_at)
            values (?, ?, ?, ?, ?, ?::jsonb, ?)
            """;
    private final Database database;

    Attendances(Database database) {
        this.database = database;
    }

    /** The recorded weeks of these enrolments, each enrolment's in their order. */
    List<Attendance> ofEnrolments(Collection<UUID> enrolments) {
        var weeks = new LinkedHashMap<UUID, List<Found>>();
        database.list(OF_ENROLMENTS, Found::read, SqlArray.uuids(enrolments))
                .forEach(row ->
                        weeks.computeIfAbsent(row.id(), _ -> new ArrayList<>()).add(row));
        return weeks.values().stream().map(Found::attendance).toList();
    }

    /** What was just recorded: the last row of each. */
    void save(Collection<Attendance> recorded) {
        database.batch(UPSERT, recorded, attendance -> new @Nullable Object[] {
            attendance.id(),
            attendance.enrolmentId(),
            attendance.citizenId(),
            attendance.week().monday(),
            attendance.origin(),
            attendance.version()
        });
        database.batch(
                INSERT_ROW,
                recorded,
                attendance -> row(attendance, attendance.history().getLast()));
    }

    private static @Nullable Object[] row(Attendance attendance, RecordedWeek last) {
        return new @Nullable Object[] {
            attendance.id(),
            attendance.version() - 1,
            last.plannedMinutes(),
            last.attendedMinutes(),
            last.lawfulAbsenceMinutes(),
            EventJson.write(last.days()),
            last.recordedAt()
        };
    }

    private record Found(UUID enrolment, UUID citizen, Week week, Origin origin, RecordedWeek row) {
        static Found read(SqlRow row) {
            var days = List.of(EventJson.read(EventJson.tree(row.text("days")), DayAttendance[].class));
            return new Found(
                    row.uuid("enrolment_id"),
                    row.uuid("citizen_id"),
                    new Week(row.day("monday")),
                    row.code("origin", Origin.class),
                    new RecordedWeek(days, row.instant("recorded_at")));
        }

        UUID id() {
            return Attendance.id(enrolment, week);
        }

        static Attendance attendance(List<Found> rows) {
            var first = rows.getFirst();
            var history = rows.stream().map(Found::row).toList();
            return new Attendance(first.enrolment, first.citizen, first.week, first.origin, history);
        }
    }
}
