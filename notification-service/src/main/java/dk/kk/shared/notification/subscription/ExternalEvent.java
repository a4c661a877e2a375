package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.stream.Ids;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An event as another system gets it, pulled or by webhook: a CloudEvent that says what happened to which alert, and nothing of
 * whom it is about. Who needs more asks the API as somebody who may know.
 *
 * @param id the same each time it is sent: by it a receiver knows what it has already
 * @param type {@code dk.kk.shared.alert.raised}
 * @param subject the alert's id
 * @param time when it happened, business time
 */
@Schema(name = "ExternalEvent")
public record ExternalEvent(
        String specversion,
        UUID id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Data data) {

    /**
     * @param link the alert's in the API of notification-service
     * @param unit the team it was addressed to then; empty in a ping
     * @param number in the subscription, from 1 without a gap; 0 in a ping
     */
    @Schema(name = "ExternalEventData")
    public record Data(String link, String unit, UUID subscriptionId, long number) {}

    public static ExternalEvent of(SqlRow row) {
        var alert = row.uuid("alert_id").toString();
        return new ExternalEvent(
                "1.0",
                row.uuid("event_id"),
                "/notification",
                row.text("type"),
                alert,
                row.instant("recorded_at"),
                "application/json",
                new Data(
                        "/api/v1/alerts/" + alert,
                        row.text("unit"),
                        row.uuid("subscription_id"),
                        row.number("number")));
    }

    /** A message that tells of no alert: whether it arrives is all that is asked. */
    public static ExternalEvent ping(UUID subscription, Instant time) {
        var link = "/api/v1/subscriptions/" + subscription;
        return new ExternalEvent(
                "1.0",
                Ids.next(),
                "/notification",
                "dk.kk.shared.ping",
                subscription.toString(),
                time,
                "application/json",
                new Data(link, "", subscription, 0));
    }
}
