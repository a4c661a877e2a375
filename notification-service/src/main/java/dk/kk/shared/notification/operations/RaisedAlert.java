package dk.kk.shared.notification.operations;

import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The alert that came of a stop. Times are the business clock's, but for {@code raisedAtRealTime}; who did what is not said.
 *
 * @param team code of the one whose alert it is
 * @param raisedAtRealTime the moment of {@code raisedAt} in real time
 */
@Schema(name = "TrailAlert")
public record RaisedAlert(
        UUID id,
        AlertPhase phase,
        long version,
        String team,
        Instant raisedAt,
        Instant raisedAtRealTime,
        @Nullable Instant seenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable Outcome outcome,
        @Nullable Instant closedAt) {

    static RaisedAlert read(SqlRow row) {
        return new RaisedAlert(
                row.uuid("id"),
                row.code("phase", AlertPhase.class),
                row.number("version"),
                row.text("team"),
                row.instant("raised_at"),
                row.instant("visible_at"),
                row.instantOrNull("seen_at"),
                row.instantOrNull("acknowledged_at"),
                row.instantOrNull("acted_at"),
                row.codeOrNull("outcome", Outcome.class),
                row.instantOrNull("closed_at"));
    }
}
