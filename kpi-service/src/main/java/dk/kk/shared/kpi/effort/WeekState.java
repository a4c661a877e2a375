package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** A week's attendance as its events tell it: the last row holds. @param week {@code 2009-W05} */
record WeekState(UUID enrolmentId, String week, List<Row> rows) {
    record Row(int plannedMinutes, int attendedMinutes, int lawfulAbsenceMinutes) {}

    HeardWeek heard() {
        var now = rows.getLast();
        return new HeardWeek(
                enrolmentId,
                LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE),
                now.plannedMinutes() - now.lawfulAbsenceMinutes(),
                now.attendedMinutes());
    }
}
