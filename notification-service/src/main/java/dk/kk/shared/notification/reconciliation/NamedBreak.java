package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.sql.SqlRow;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A break that a run found.
 *
 * @param about what does not agree; where a subscription lacks events: the stop of the oldest one, and {@code alertId} its alert
 * @param stopId of {@code about}, where it is a stop
 * @param alertId null where there is no alert
 * @param subscriptionId that lacks something; null of a break of {@code about} itself
 * @param since from when on it should have agreed, business time
 * @param ageSeconds how old it was when the run found it
 */
@Schema(name = "ReconciliationBreak")
public record NamedBreak(
        Stage stage,
        BreakKind kind,
        StreamRef about,
        @Nullable UUID stopId,
        @Nullable UUID alertId,
        @Nullable UUID subscriptionId,
        Instant since,
        long ageSeconds) {

    static NamedBreak read(SqlRow row) {
        var kind = row.code("kind", BreakKind.class);
        var since = row.instant("since");
        return new NamedBreak(
                kind.stage(),
                kind,
                new StreamRef(row.text("about_kind"), row.text("about_id")),
                row.uuidOrNull("stop_id"),
                row.uuidOrNull("alert_id"),
                row.uuidOrNull("subscription_id"),
                since,
                Duration.between(since, row.instant("as_of")).toSeconds());
    }
}
