package dk.kk.shared.notification.alert;

import dk.kk.shared.notification.routing.StopPhase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as SOF sees it.
 *
 * @param stopRecordedAt when BIF's service recorded the stop's present state, business time
 * @param raisedAt when the alert was raised, business time: less {@code stopDecidedAt} it is how long SOF waited for it
 * @param visibleAt the same moment in real time
 */
@Schema(name = "AlertView")
record AlertView(
        UUID id,
        UUID citizenId,
        UUID stopId,
        String team,
        AlertPhase phase,
        @Nullable Outcome outcome,
        StopPhase stopPhase,
        LocalDate effectiveFrom,
        @Nullable Instant stopDecidedAt,
        Instant stopRecordedAt,
        Instant raisedAt,
        Instant visibleAt,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        Set<AlertPhase> allowedMoves,
        long version) {

    static AlertView of(Alert alert) {
        return new AlertView(
                alert.alertId(),
                alert.citizenId(),
                alert.stopId(),
                alert.team(),
                alert.phase(),
                alert.outcome(),
                alert.stopPhase(),
                alert.effectiveFrom(),
                alert.stopDecidedAt(),
                alert.stopRecordedAt(),
                alert.raisedAt(),
                alert.visibleAt(),
                alert.acknowledgedAt(),
                alert.acknowledgedBy(),
                alert.allowedMoves(),
                alert.version());
    }
}
