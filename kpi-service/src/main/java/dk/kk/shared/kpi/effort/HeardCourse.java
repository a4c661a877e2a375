package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A citizen's course in an offer, as it was known for some time.
 *
 * @param position among all that was known of it, the first is 0
 * @param firstDay null: it has not begun
 * @param lastDay null: it runs
 */
record HeardCourse(
        UUID enrolmentId,
        int position,
        UUID citizenId,
        UUID offerId,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        KnownTime known) {}
