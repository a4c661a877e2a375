package dk.kk.shared.notification.inbox;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dk.kk.shared.notification.alert.Acknowledgement;
import dk.kk.shared.notification.alert.ActionTaken;
import dk.kk.shared.notification.alert.Alert;
import dk.kk.shared.notification.alert.AlertDetails;
import dk.kk.shared.notification.alert.AlertKind;
import dk.kk.shared.notification.alert.AlertPhase;
import dk.kk.shared.notification.alert.Escalation;
import dk.kk.shared.notification.alert.Outcome;
import dk.kk.shared.notification.alert.Urgency;
import dk.kk.shared.notification.coordinationalert.CoordinationDetails;
import dk.kk.shared.notification.coordinationalert.CoordinationView;
import dk.kk.shared.notification.dropoutalert.DropOutDetails;
import dk.kk.shared.notification.dropoutalert.DropOutView;
import dk.kk.shared.notification.findingalert.FindingDetails;
import dk.kk.shared.notification.findingalert.FindingView;
import dk.kk.shared.notification.known.BenefitType;
import dk.kk.shared.notification.known.StopGround;
import dk.kk.shared.notification.known.StopKind;
import dk.kk.shared.notification.known.StopPhase;
import dk.kk.shared.notification.planalert.PlanDetails;
import dk.kk.shared.notification.planalert.PlanView;
import dk.kk.shared.notification.protectionalert.ProtectionDetails;
import dk.kk.shared.notification.protectionalert.ProtectionView;
import dk.kk.shared.notification.routing.RoutedTo;
import dk.kk.shared.notification.stepalert.StepDetails;
import dk.kk.shared.notification.stepalert.StepView;
import dk.kk.shared.notification.stopalert.StopDetails;
import dk.kk.shared.notification.stopalert.StopView;
import dk.kk.shared.notification.transferalert.TransferDetails;
import dk.kk.shared.notification.transferalert.TransferView;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.move.AllowedMove;
import dk.kk.shared.platform.move.CallerMoves;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An alert as the team sees it: what all alerts say, and what its kind shows. The stop's fields are null where it tells of something
 * else.
 *
 * @param about what it tells of: (benefit-stop, id), (transfer, id), (enrolment, id), (social-plan, id),
 *     (coordination-request, id), (finding-notice, id), (procedure-step-notice, id) or (protection-notice, id)
 * @param caseworker of the team who is to act, by employee code; null: whoever of it
 * @param routedTo as what the team or the caseworker has it
 * @param outcome what was done about it; null until somebody has acted
 * @param deadline the day of {@code urgency.dueAt}
 * @param effectiveFrom null of a stop that was never decided
 * @param stopRecordedAt when BIF's service recorded the stop's present state, business time
 * @param benefitType null, like {@code ground} and {@code stopKind}, of a stop whose benefit was not heard of
 * @param raisedAt when the alert was raised, business time: of a stop, less {@code stopDecidedAt}, it is how long SOF waited for it
 * @param raisedAtRealTime the same moment in real time
 * @param reopenedAt when it came back, business time: after {@code earlier} somebody must look again; null where it never did
 * @param acknowledgedAt when it was taken on, or over; null: nobody has it
 * @param told of what it is about, for pages alone
 * @param allowedMoves one that a colleague has taken on can be taken over, by acknowledging it
 * @param allowedOutcomes those that fit its kind; none where no outcome can be given
 */
@Schema(name = "AlertView")
record AlertView(
        UUID id,
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        @Nullable UUID stopId,
        String team,
        @Nullable String caseworker,
        RoutedTo routedTo,
        AlertPhase phase,
        @Nullable Outcome outcome,
        @Nullable LocalDate deadline,
        UrgencyView urgency,
        @Nullable StopPhase stopPhase,
        @Nullable LocalDate effectiveFrom,
        @Nullable Instant stopDecidedAt,
        @Nullable Instant stopRecordedAt,
        @Nullable StopGround ground,
        @Nullable StopKind stopKind,
        @Nullable BenefitType benefitType,
        @Nullable StopView stop,
        @Nullable TransferView transfer,
        @Nullable DropOutView dropOut,
        @Nullable PlanView plan,
        @Nullable CoordinationView coordination,
        @Nullable FindingView finding,
        @Nullable StepView step,
        @Nullable ProtectionView protection,
        Instant raisedAt,
        Instant raisedAtRealTime,
        @Nullable Instant reopenedAt,
        @Nullable EarlierView earlier,
        @Nullable Instant acknowledgedAt,
        @Nullable String acknowledgedBy,
        HandlingView handling,
        List<AllowedMove> allowedMoves,
        List<Outcome> allowedOutcomes,
        long version,
        @JsonIgnore AlertDetails told) {

    private static final CallerMoves<AlertPhase> MOVES = CallerMoves.of(AlertPhase.class, AlertResource.class);

    static AlertView of(Alert alert, Caller caller) {
        return of(alert, MOVES.from(alert.phase(), allowed(alert, caller.employee()), caller.principal(), alert.id()));
    }

    /** Also to take over what a colleague has. */
    private static Set<AlertPhase> allowed(Alert alert, String employee) {
        var has = alert.handling().acknowledgement();
        return alert.phase() == AlertPhase.ACKNOWLEDGED
                        && (has == null || !has.employee().equals(employee))
                ? Set.of(AlertPhase.ACKNOWLEDGED, AlertPhase.ACTED)
                : alert.allowedMoves();
    }

    /** For who had it before. */
    static AlertView readOnly(Alert alert) {
        return of(alert, List.of());
    }

    private static AlertView of(Alert alert, List<AllowedMove> allowedMoves) {
        var topic = alert.topic();
        var message = alert.message();
        var told = ToldDetails.of(alert);
        var stop = told instanceof StopDetails ofStop ? ofStop : null;
        var handling = alert.handling();
        var acknowledgement = Optional.ofNullable(handling.acknowledgement());
        var due = alert.urgency().due();
        return new AlertView(
                alert.id(),
                topic.kind(),
                topic.about(),
                topic.citizenId(),
                stop == null ? null : stop.stopId(),
                message.team(),
                message.caseworker(),
                message.routedTo(),
                alert.phase(),
                handling.action() == null ? null : handling.action().outcome(),
                due == null ? null : BusinessClock.dayOf(due),
                UrgencyView.of(alert.urgency()),
                stop == null ? null : stop.stopPhase(),
                stop == null ? null : stop.effectiveFrom(),
                stop == null ? null : stop.stopDecidedAt(),
                stop == null ? null : stop.stopRecordedAt(),
                stop == null ? null : stop.ground(),
                stop == null ? null : stop.stopKind(),
                stop == null ? null : stop.benefitType(),
                stop == null ? null : StopView.of(stop),
                told instanceof TransferDetails transfer ? TransferView.of(message.administration(), transfer) : null,
                told instanceof DropOutDetails dropOut ? DropOutView.of(dropOut) : null,
                told instanceof PlanDetails plan ? PlanView.of(plan) : null,
                told instanceof CoordinationDetails asked ? CoordinationView.of(asked) : null,
                told instanceof FindingDetails found ? FindingView.of(found) : null,
                told instanceof StepDetails step ? StepView.of(step) : null,
                told instanceof ProtectionDetails lapsing ? ProtectionView.of(lapsing) : null,
                alert.appearance().raisedAt(),
                alert.appearance().visibleAt(),
                alert.appearance().reopenedAt(),
                EarlierView.of(handling.earlier()),
                acknowledgement.map(Acknowledgement::at).orElse(null),
                acknowledgement.map(Acknowledgement::employee).orElse(null),
                HandlingView.of(handling),
                allowedMoves,
                AllowedMove.leads(allowedMoves, AlertPhase.ACTED) ? Outcome.of(topic.kind()) : List.of(),
                alert.version(),
                told);
    }

    /** Since when it has waited for somebody. */
    Instant waitsSince() {
        return reopenedAt == null ? raisedAt : reopenedAt;
    }

    /** What was done before it came back. */
    @Schema(name = "EarlierActionView")
    record EarlierView(Outcome outcome, Instant actedAt, String actedBy) {
        static @Nullable EarlierView of(@Nullable ActionTaken earlier) {
            return earlier == null ? null : new EarlierView(earlier.outcome(), earlier.at(), earlier.employee());
        }
    }

    /**
     * By when somebody must act. Times are business time.
     *
     * @param greenLine the citizen must not wait unduly
     * @param dueAt by when somebody must take it on, or who has taken it on must act; null: no deadline
     * @param escalatedAt when it went up, because nobody acted in time
     */
    @Schema(name = "UrgencyView")
    record UrgencyView(
            boolean greenLine,
            @Nullable Instant dueAt,
            Escalation escalation,
            @Nullable Instant escalatedAt) {
        static UrgencyView of(Urgency urgency) {
            return new UrgencyView(urgency.greenLine(), urgency.due(), urgency.escalation(), urgency.escalatedAt());
        }
    }
}
