package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.alert.Acknowledgement;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Message;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.known.TransferReason;
import dk.kk.shared.notification.stopalert.StopDetails;
import dk.kk.shared.notification.transferalert.TransferDetails;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the team sees it: what all alerts say, and what its kind shows. The stop's fields are null where it tells of something
 * else.
 *
 * @param about what it tells of: (benefit-stop, id) or (transfer, id)
 * @param deadline by which day somebody must have acted: the last one for SOF's answer
 * @param effectiveFrom null of a stop that was never decided
 * @param stopRecordedAt when BIF's service recorded the stop's present state, business time
 * @param benefitType null, like {@code ground} and {@code stopKind}, of a stop whose benefit was not heard of
 * @param raisedAt when the alert was raised, business time: of a stop, less {@code stopDecidedAt}, it is how long SOF waited for it
 * @param visibleAt the same moment in real time
 * @param reopenedAt when it came back, business time: after {@code earlier} somebody must look again; null where it never did
 */
@Schema(name = "AlertView")
record AlertView(
        UUID id,
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        @Nullable UUID stopId,
        String team,
        AlertPhase phase,
        @Nullable Outcome outcome,
        @Nullable LocalDate deadline,
        @Nullable StopPhase stopPhase,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant stopDecidedAt,
        @Nullable Instant stopRecordedAt,
        @Nullable StopGround ground,
        @Nullable StopKind stopKind,
        @Nullable BenefitType benefitType,
        @Nullable StopView stop,
        @Nullable TransferView transfer,
        Instant raisedAt,
        Instant visibleAt,
        @Nullable Instant reopenedAt,
        @Nullable EarlierView earlier,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        Set<AlertPhase> allowedMoves,
        long version) {

    static AlertView of(Alert alert) {
        return of(alert, alert.allowedMoves());
    }

    /** For who had it before. */
    static AlertView readOnly(Alert alert) {
        return of(alert, Set.of());
    }

    private static AlertView of(Alert alert, Set<AlertPhase> allowedMoves) {
        var topic = alert.topic();
        var message = alert.message();
        var stop = topic.kind() == AlertKind.BENEFIT_STOP ? message.details(StopDetails.class) : null;
        var transfer = topic.kind() == AlertKind.TRANSFER ? TransferView.of(message) : null;
        var acknowledgement = Optional.ofNullable(alert.acknowledgement());
        return new AlertView(
                alert.id(),
                topic.kind(),
                topic.about(),
                topic.citizenId(),
                stop == null ? null : stop.stopId(),
                message.team(),
                alert.phase(),
                acknowledgement.map(Acknowledgement::outcome).orElse(null),
                message.deadline(),
                stop == null ? null : stop.stopPhase(),
                stop == null ? null : stop.effectiveFrom(),
                stop == null ? null : stop.stopDecidedAt(),
                stop == null ? null : stop.stopRecordedAt(),
                stop == null ? null : stop.ground(),
                stop == null ? null : stop.stopKind(),
                stop == null ? null : stop.benefitType(),
                stop == null ? null : StopView.of(stop),
                transfer,
                alert.appearance().raisedAt(),
                alert.appearance().visibleAt(),
                alert.appearance().reopenedAt(),
                EarlierView.of(alert.earlier()),
                acknowledgement.map(Acknowledgement::at).orElse(null),
                acknowledgement.map(Acknowledgement::employee).orElse(null),
                allowedMoves,
                alert.version());
    }

    /** Since when it has waited for somebody. */
    Instant waitsSince() {
        return reopenedAt == null ? raisedAt : reopenedAt;
    }

    /** How it was acknowledged before it came back. */
    @Schema(name = "EarlierAcknowledgementView")
    record EarlierView(Outcome outcome, Instant acknowledgedAt, String acknowledgedBy) {

        static @Nullable EarlierView of(@Nullable Acknowledgement earlier) {
            return earlier == null ? null : new EarlierView(earlier.outcome(), earlier.at(), earlier.employee());
        }
    }

    /**
     * Who took the citizen from whom.
     *
     * @param effectiveFrom the first day on which the other team has the citizen
     */
    @Schema(name = "TransferView")
    record TransferView(
            Administration administration,
            String fromTeam,
            String toTeam,
            LocalDate effectiveFrom,
            TransferReason reason) {

        static TransferView of(Message message) {
            var transfer = message.details(TransferDetails.class);
            return new TransferView(
                    message.administration(),
                    transfer.fromTeam(),
                    transfer.toTeam(),
                    transfer.effectiveFrom(),
                    transfer.transferReason());
        }
    }
}
