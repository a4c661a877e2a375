package dk.kk.shared.offer.attendance;

import dk.kk.shared.platform.stream.Origin;
import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of a citizen's attendance of a course in a week, as other services may know it: how much, never why somebody was
 * away. Add fields; never rename or remove one.
 */
record AttendanceState(
        UUID attendanceId, UUID enrolmentId, UUID citizenId, String week, Origin origin, List<Row> rows) {
    /** As believed during {@code [recordedAt, supersededAt)}. */
    record Row(
            int plannedMinutes,
            int attendedMinutes,
            int lawfulAbsenceMinutes,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(RecordedWeek recorded, @Nullable Instant supersededAt) {
            return new Row(
                    recorded.plannedMinutes(),
                    recorded.attendedMinutes(),
                    recorded.lawfulAbsenceMinutes(),
                    recorded.recordedAt(),
                    supersededAt);
        }
    }

    static AttendanceState of(Attendance attendance) {
        return new AttendanceState(
                attendance.id(),
                attendance.enrolmentId(),
                attendance.citizenId(),
                attendance.week().toString(),
                attendance.origin(),
                RecordedRow.told(attendance.history(), Row::of));
    }
}
