package dk.kk.shared.kpi.effort;

import dk.kk.shared.kpi.ledger.KnownTime;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A component of a combination package, as it was known for some time.
 *
 * @param position among all that was known of it, the first is 0
 * @param enrolmentId by which it is delivered; null: by none
 * @param startedOn null: it has not
 * @param endedOn its last day
 */
record HeardComponent(
        UUID componentId,
        int position,
        UUID citizenId,
        @Nullable UUID enrolmentId,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn,
        KnownTime known) {}
