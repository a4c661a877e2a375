package dk.kk.shared.notification.known;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A citizen whom another team of the same administration took by a person's decision, as last heard.
 *
 * @param standing false: citizen-service tells of it no more
 */
public record Transfer(
        UUID id,
        UUID citizenId,
        Administration administration,
        String fromTeam,
        String toTeam,
        LocalDate effectiveFrom,
        TransferReason reason,
        boolean standing) {}
