package dk.kk.shared.notification.alert;

import dk.kk.shared.notification.routing.StopPhase;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The whole state of an alert, as other services may know it. Add fields; never rename or remove one. */
record AlertState(
        UUID alertId,
        UUID citizenId,
        UUID stopId,
        String team,
        AlertPhase phase,
        @Nullable Outcome outcome,
        StopPhase stopPhase,
        LocalDate effectiveFrom) {

    static AlertState of(Alert alert) {
        return new AlertState(
                alert.alertId(),
                alert.citizenId(),
                alert.stopId(),
                alert.team(),
                alert.phase(),
                alert.outcome(),
                alert.stopPhase(),
                alert.effectiveFrom());
    }
}
