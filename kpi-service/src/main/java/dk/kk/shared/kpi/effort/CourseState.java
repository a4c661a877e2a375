package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An enrolment as its events tell it. */
record CourseState(UUID enrolmentId, UUID citizenId, UUID offerId, List<Row> rows) {
    record Row(
            @Nullable LocalDate actualStart,
            @Nullable LocalDate actualEnd,
            Instant recordedAt,
            @Nullable Instant supersededAt) {}

    Stream<HeardCourse> heard() {
        return IntStream.range(0, rows.size()).mapToObj(position -> {
            var row = rows.get(position);
            return new HeardCourse(
                    enrolmentId,
                    position,
                    citizenId,
                    offerId,
                    row.actualStart(),
                    row.actualEnd(),
                    new KnownTime(row.recordedAt(), row.supersededAt()));
        });
    }
}
