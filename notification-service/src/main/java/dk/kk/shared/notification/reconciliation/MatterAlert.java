package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The alert of something of plan-service's, as far as it is compared.
 *
 * @param waiting for somebody to act
 * @param unsentSince when the oldest of its events was recorded that has not left the outbox; null: all have
 */
record MatterAlert(
        UUID id,
        UUID aboutId,
        boolean withdrawn,
        boolean waiting,
        @Nullable Instant unsentSince) {
    static MatterAlert read(SqlRow row) {
        return new MatterAlert(
                row.uuid("id"),
                UUID.fromString(row.text("about_id")),
                row.flag("withdrawn"),
                row.flag("waiting"),
                row.instantOrNull("unsent_since"));
    }
}
