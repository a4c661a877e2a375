package dk.kk.shared.plan.contact;

import dk.kk.shared.plan.administration.Administration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as other services may know it, oldest row first, without the notes. Add fields; never rename or remove one.
 *
 * @param employee who tried, by employee code
 * @param stopId the benefit stop with which offer-service keeps it; null: it was recorded here
 */
record ContactState(
        UUID contactId,
        UUID citizenId,
        Administration side,
        String employee,
        Phase phase,
        @Nullable UUID stopId,
        List<ContactRow> rows) {}
