package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;

/**
 * Something told of a stop's alert, and a subscription that it fits.
 *
 * @param toldAt business time
 * @param numbered the subscription has it under a number
 * @param arrived its webhook took it; without a webhook: it can be asked for
 * @param waits for its turn: its webhook is paused, suspended, at work, or to be tried again at a time that is set
 */
public record OwedEvent(
        UUID subscriptionId,
        UUID stopId,
        UUID alertId,
        Instant toldAt,
        boolean numbered,
        boolean arrived,
        boolean waits) {

    static OwedEvent read(SqlRow row) {
        return new OwedEvent(
                row.uuid("subscription_id"),
                UUID.fromString(row.text("about_id")),
                row.uuid("alert_id"),
                row.instant("recorded_at"),
                row.flag("numbered"),
                row.flag("arrived"),
                row.flag("waits"));
    }
}
