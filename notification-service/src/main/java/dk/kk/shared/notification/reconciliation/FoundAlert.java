package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The alert of a stop, as far as it is compared.
 *
 * @param phase the stop's that it shows
 * @param waiting for somebody to act
 * @param acknowledgedAt when somebody took it on, or acted at once
 * @param dueAt by when somebody acts in time; null: no deadline
 * @param unsentSince when the oldest of its events was recorded that has not left the outbox; null: all have
 */
record FoundAlert(
        UUID id,
        UUID stopId,
        StopPhase phase,
        boolean withdrawn,
        boolean waiting,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant dueAt,
        @Nullable Instant unsentSince) {

    boolean isOverdue(Instant now) {
        return waiting && dueAt != null && now.isAfter(dueAt);
    }

    static FoundAlert read(SqlRow row) {
        return new FoundAlert(
                row.uuid("id"),
                UUID.fromString(row.text("about_id")),
                row.code("stop_phase", StopPhase.class),
                row.flag("withdrawn"),
                row.flag("waiting"),
                row.instantOrNull("acknowledged_at"),
                row.instantOrNull("due_at"),
                row.instantOrNull("unsent_since"));
    }
}
