package dk.kk.shared.plan.contact;

import dk.kk.shared.plan.administration.Administration;
import java.util.List;
import java.util.UUID;

/**
 * An attempt as other services may know it, oldest row first, without the notes. Add fields; never rename or remove one.
 *
 * @param employee who tried, by employee code
 */
record ContactState(
        UUID contactId, UUID citizenId, Administration side, String employee, Phase phase, List<ContactRow> rows) {}
