package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's course in an offer.
 *
 * @param firstDay null: it has not begun
 * @param lastDay null: it runs
 */
record HeardCourse(
        UUID enrolmentId,
        UUID citizenId,
        UUID offerId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay) {}
