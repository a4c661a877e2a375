package dk.kk.shared.offer.attendance;

import dk.kk.shared.platform.stream.RecordedRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * @param week as ISO 8601 counts them: {@code 2007-W48}
 * @param rows all that was ever recorded of it, oldest first; the last one holds
 */
@Schema(name = "Attendance")
record AttendanceView(UUID id, UUID enrolmentId, UUID citizenId, String week, List<Row> rows, long version) {
    /** As believed during {@code [recordedAt, supersededAt)}; the minutes are the sums of the days. */
    @Schema(name = "AttendanceRow")
    record Row(
            int plannedMinutes,
            int attendedMinutes,
            int lawfulAbsenceMinutes,
            List<DayAttendance> days,
            Instant recordedAt,
            @Nullable Instant supersededAt) {
        static Row of(RecordedWeek recorded, @Nullable Instant supersededAt) {
            return new Row(
                    recorded.plannedMinutes(),
                    recorded.attendedMinutes(),
                    recorded.lawfulAbsenceMinutes(),
                    recorded.days(),
                    recorded.recordedAt(),
                    supersededAt);
        }
    }

    static AttendanceView of(Attendance attendance) {
        return new AttendanceView(
                attendance.id(),
                attendance.enrolmentId(),
                attendance.citizenId(),
                attendance.week().toString(),
                RecordedRow.told(attendance.history(), Row::of),
                attendance.version());
    }
}
