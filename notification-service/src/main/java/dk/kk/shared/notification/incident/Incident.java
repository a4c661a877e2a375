package dk.kk.shared.notification.incident;

import dk.kk.shared.platform.sql.SqlRow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was or is wrong. All times are real time.
 *
 * @param about what it is wrong with, by codes and ids: {@code ALERT_MISSING 019ab...}
 * @param detailCode what more is known, a code
 * @param lastSeen when its cause was last found to be there
 * @param acknowledgedBy who sees to it, as in the audit
 * @param clearedAt when its cause was found to be gone
 */
@Schema(name = "Incident")
public record Incident(
        UUID id,
        IncidentKind kind,
        String about,
        String detailCode,
        IncidentPhase phase,
        Instant since,
        Instant lastSeen,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        @Nullable Instant clearedAt) {

    /** Whether somebody may say that they see to it. */
    public boolean awaitsSomebody() {
        return phase == IncidentPhase.OPEN;
    }

    static Incident read(SqlRow row) {
        return new Incident(
                row.uuid("id"),
                row.code("kind", IncidentKind.class),
                row.text("about"),
                row.text("detail_code"),
                row.code("phase", IncidentPhase.class),
                row.instant("since"),
                row.instant("last_seen"),
                row.instantOrNull("acknowledged_at"),
                row.textOrNull("acknowledged_by"),
                row.instantOrNull("cleared_at"));
    }
}
