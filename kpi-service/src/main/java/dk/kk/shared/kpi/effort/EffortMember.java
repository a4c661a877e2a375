package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days of a citizen in the effort.
 *
 * @param enrolmentId the course that tells of attendance; null: none does
 * @param lastDay null: open
 */
record EffortMember(
        UUID citizenId,
        @Nullable UUID enrolmentId,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {
    /** Whether one of them lies in the days from one to another; there are none where the other is earlier. */
    boolean touches(LocalDate from, LocalDate to) {
        return !to.isBefore(from) && !firstDay.isAfter(to) && (lastDay == null || !lastDay.isBefore(from));
    }
}
