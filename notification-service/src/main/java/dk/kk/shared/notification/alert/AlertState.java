package dk.kk.shared.notification.alert;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.notification.routing.RoutedTo;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an alert, as other services may know it. Add fields; never rename or remove one.
 *
 * @param caseworker of the team who is to act, by employee code; null: whoever of it
 * @param outcome null until somebody has acted, {@code earlierOutcome} and {@code earlierActedAt} until it came back
 * @param acknowledgedAt when somebody took it on
 * @param contactedAt when somebody first said that the citizen was contacted, also before it came back
 * @param deadline the day of {@code dueAt}
 * @param dueAt by when somebody must act on it as it stands, business time; null: no deadline
 * @param details the fields of the kind's {@link AlertDetails}, beside these
 */
record AlertState(
        UUID alertId,
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        Administration administration,
        String team,
        @Nullable String caseworker,
        RoutedTo routedTo,
        AlertPhase phase,
        @Nullable Outcome outcome,
        @Nullable NoActionReason outcomeReason,
        @Nullable Outcome earlierOutcome,
        @Nullable Instant earlierActedAt,
        Instant raisedAt,
        @Nullable Instant seenAt,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant actedAt,
        @Nullable Instant closedAt,
        @Nullable Instant contactedAt,
        @Nullable LocalDate deadline,
        @Nullable Instant dueAt,
        boolean greenLine,
        Escalation escalation,
        @JsonAnyGetter Map<String, JsonNode> details) {

    static AlertState of(Alert alert) {
        var topic = alert.topic();
        var message = alert.message();
        var urgency = alert.urgency();
        var handling = alert.handling();
        var action = Optional.ofNullable(handling.action());
        var earlier = Optional.ofNullable(handling.earlier());
        var due = Optional.ofNullable(urgency.due());
        return new AlertState(
                alert.id(),
                topic.kind(),
                topic.about(),
                topic.citizenId(),
                message.administration(),
                message.team(),
                message.caseworker(),
                message.routedTo(),
                alert.phase(),
                action.map(ActionTaken::outcome).orElse(null),
                action.map(ActionTaken::reason).orElse(null),
                earlier.map(ActionTaken::outcome).orElse(null),
                earlier.map(ActionTaken::at).orElse(null),
                alert.appearance().raisedAt(),
                Optional.ofNullable(handling.firstLook()).map(FirstLook::at).orElse(null),
                Optional.ofNullable(handling.acknowledgement())
                        .map(Acknowledgement::at)
                        .orElse(null),
                action.map(ActionTaken::at).orElse(null),
                Optional.ofNullable(handling.closing()).map(Closing::at).orElse(null),
                handling.contactedAt(),
                due.map(BusinessClock::dayOf).orElse(null),
                due.orElse(null),
                urgency.greenLine(),
                urgency.escalation(),
                message.fields());
    }
}
