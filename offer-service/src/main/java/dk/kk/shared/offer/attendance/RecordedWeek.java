package dk.kk.shared.offer.attendance;

import dk.kk.shared.platform.stream.RecordedRow;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

/** A week as it was recorded at some time. The next one supersedes it. */
record RecordedWeek(List<DayAttendance> days, Instant recordedAt) implements RecordedRow {

    /** With those of its days alone. */
    RecordedWeek on(Predicate<DayOfWeek> weekdays) {
        return new RecordedWeek(
                days.stream().filter(day -> weekdays.test(day.weekday())).toList(), recordedAt);
    }

    int plannedMinutes() {
        return sum(DayAttendance::plannedMinutes);
    }

    int attendedMinutes() {
        return sum(DayAttendance::attendedMinutes);
    }

    int lawfulAbsenceMinutes() {
        return sum(DayAttendance::lawfulAbsenceMinutes);
    }

    private int sum(ToIntFunction<DayAttendance> minutes) {
        return days.stream().mapToInt(minutes).sum();
    }
}
