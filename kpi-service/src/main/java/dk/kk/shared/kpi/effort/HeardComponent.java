package dk.kk.shared.kpi.effort;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A component of a combination package.
 *
 * @param enrolmentId by which it is delivered; null: by none
 * @param startedOn null: it has not
 * @param endedOn its last day
 */
record HeardComponent(
        UUID componentId,
        UUID citizenId,
        @Nullable UUID enrolmentId,
        @Nullable LocalDate startedOn,
        @Nullable LocalDate endedOn) {}
