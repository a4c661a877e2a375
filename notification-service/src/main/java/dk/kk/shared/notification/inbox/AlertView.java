package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Acknowledgement;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.stopalert.StopDetails;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as SOF sees it: what all alerts say, and what its kind shows.
 *
 * @param about the stream it tells of
 * @param deadline by which day somebody must have acted
 * @param stopRecordedAt when BIF's service recorded the stop's present state, business time
 * @param raisedAt when the alert was raised, business time: less {@code stopDecidedAt} it is how long SOF waited for it
 * @param visibleAt the same moment in real time
 */
@Schema(name = "AlertView")
record AlertView(
        UUID id,
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        UUID stopId,
        String team,
        AlertPhase phase,
        @Nullable Outcome outcome,
        @Nullable LocalDate deadline,
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
        var topic = alert.topic();
        var message = alert.message();
        var stop = message.details(StopDetails.class);
        var acknowledgement = Optional.ofNullable(alert.acknowledgement());
        return new AlertView(
                alert.id(),
                topic.kind(),
                topic.about(),
                topic.citizenId(),
                stop.stopId(),
                message.team(),
                alert.phase(),
                acknowledgement.map(Acknowledgement::outcome).orElse(null),
                message.deadline(),
                stop.stopPhase(),
                stop.effectiveFrom(),
                stop.stopDecidedAt(),
                stop.stopRecordedAt(),
                alert.appearance().raisedAt(),
                alert.appearance().visibleAt(),
                acknowledgement.map(Acknowledgement::at).orElse(null),
                acknowledgement.map(Acknowledgement::employee).orElse(null),
                alert.allowedMoves(),
                alert.version());
    }
}
