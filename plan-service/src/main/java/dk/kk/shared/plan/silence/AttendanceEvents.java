package dk.kk.shared.plan.silence;

import dk.kk.shared.platform.consumer.HeardEvent;
import dk.kk.shared.platform.consumer.Hears;
import dk.kk.shared.platform.consumer.StreamKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Hears in which weeks citizens attended a course. Of whichever source: a file that comes late tells of the week that it was, so that
 * it makes nobody heard of today.
 */
@ApplicationScoped
class AttendanceEvents implements Hears {
    private static final StreamKind ATTENDANCE = new StreamKind("offer", "attendance");

    private final SignsOfLife signs;

    AttendanceEvents(SignsOfLife signs) {
        this.signs = signs;
    }

    @Override
    public Set<StreamKind> hears() {
        return Set.of(ATTENDANCE);
    }

    @Override
    public void apply(List<HeardEvent> newestPerStream) {
        signs.keep(newestPerStream.stream()
                .map(event -> event.state(Attendance.class).sign())
                .toList());
    }

    private record Attendance(UUID attendanceId, UUID citizenId, String week, List<Row> rows) {
        /** No day is told: the last one of the week stands for it. */
        ToldSign sign() {
            var lastDay = LocalDate.parse(week + "-7", DateTimeFormatter.ISO_WEEK_DATE);
            var attended = rows.getLast().attendedMinutes() > 0;
            return new ToldSign(
                    attendanceId, citizenId, attended ? new SignOfLife(SignKind.ATTENDANCE, lastDay) : null);
        }
    }

    private record Row(int attendedMinutes) {}
}
