package dk.kk.shared.notification.operations;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What another system is told of an alert, real time.
 *
 * @param eventId as the other system knows it
 * @param numberedAt null: no instance has given it a number yet
 * @param subscriptionId of the one that it fits; null until it has a number, and where it fits none
 * @param delivered whether that subscription's webhook has taken it; false of one that asks by number
 */
@Schema(name = "TrailDelivery")
public record TrailDelivery(
        UUID eventId,
        String type,
        Instant toldAt,
        @Nullable Instant numberedAt,
        @Nullable UUID subscriptionId,
        @Nullable Long number,
        boolean delivered) {

    /** The oldest first, the first 500; what retention has forgotten is not there any more. */
    static final String OF_ALERT = """
            select e.event_id, e.type, e.inserted_at, e.sequenced_at, n.subscription_id, n.number,
                   coalesce(q.delivered >= n.number, false) as delivered
            from external_event e
            left join subscription_event n on n.external_event_id = e.id
            left join delivery_queue q on q.subscription_id = n.subscription_id
            where e.alert_id = ? and e.inserted_at >= ?::timestamptz - interval '1 minute'
            order by e.id, n.subscription_id limit 500
            """;

    static TrailDelivery read(SqlRow row) {
        return new TrailDelivery(
                row.uuid("event_id"),
                row.text("type"),
                row.instant("inserted_at"),
                row.instantOrNull("sequenced_at"),
                row.uuidOrNull("subscription_id"),
                row.numberOrNull("number"),
                row.flag("delivered"));
    }
}
