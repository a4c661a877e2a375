package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A week's attendance as its events tell it. @param week {@code 2009-W05} */
record WeekState(UUID enrolmentId, String week, List<Row> rows) {
    record Row(
            int plannedMinutes,
            int attendedMinutes,
            int lawfulAbsenceMinutes,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    Stream<HeardWeek> heard() {
        var monday = LocalDate.parse(week + "-1", DateTimeFormatter.ISO_WEEK_DATE);
        return IntStream.range(0, rows.size()).mapToObj(position -> {
            var row = rows.get(position);
            return new HeardWeek(
                    enrolmentId,
                    monday,
                    position,
                    row.plannedMinutes() - row.lawfulAbsenceMinutes(),
                    row.attendedMinutes(),
                    new KnownTime(row.recordedAt(), row.supersededAt()));
        });
    }
}
