package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An enrolment as its events tell it: the last row holds. */
record CourseState(UUID enrolmentId, UUID citizenId, UUID offerId, List<Row> rows) {
    record Row(@Nullable LocalDate actualStart, @Nullable LocalDate actualEnd) {}

    HeardCourse heard() {
        var now = rows.getLast();
        return new HeardCourse(enrolmentId, citizenId, offerId, now.actualStart(), now.actualEnd());
    }
}
