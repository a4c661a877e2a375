package dk.kk.shared.plan.coordination;

import dk.kk.shared.plan.administration.Administration;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one side decided about a citizen, as it stands now.
 *
 * @param id of the plan or the enrolment
 * @param version of the plan when it last changed
 * @param happened in the word of its event: {@code made}
 * @param asking whose decision it is; null where the other side need not be asked
 * @param discarded it was taken back, or another plan took its place
 * @param sharedThen whether the citizen was shared on the day it happened, as believed now
 */
record Cause(
        UUID id,
        CauseKind kind,
        UUID citizenId,
        long version,
        String happened,
        LocalDate happenedOn,
        @Nullable Administration asking,
        boolean discarded,
        boolean sharedThen) {}
