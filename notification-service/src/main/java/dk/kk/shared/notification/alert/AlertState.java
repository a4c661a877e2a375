package dk.kk.shared.notification.alert;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.notification.known.Administration;
import dk.kk.shared.platform.stream.StreamRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The whole state of an alert, as other services may know it. Add fields; never rename or remove one.
 *
 * @param outcome null while it is open, {@code earlierOutcome} until it came back
 * @param details the fields of the kind's {@link AlertDetails}, beside these
 */
record AlertState(
        UUID alertId,
        AlertKind kind,
        StreamRef about,
        UUID citizenId,
        Administration administration,
        String team,
        AlertPhase phase,
        @Nullable Outcome outcome,
        @Nullable Outcome earlierOutcome,
        Instant raisedAt,
        @Nullable Instant acknowledgedAt,
        @Nullable LocalDate deadline,
        @JsonAnyGetter Map<String, JsonNode> details) {

    static AlertState of(Alert alert) {
        var topic = alert.topic();
        var message = alert.message();
        var acknowledgement = alert.acknowledgement();
        var earlier = alert.earlier();
        return new AlertState(
                alert.id(),
                topic.kind(),
                topic.about(),
                topic.citizenId(),
                message.administration(),
                message.team(),
                alert.phase(),
                acknowledgement == null ? null : acknowledgement.outcome(),
                earlier == null ? null : earlier.outcome(),
                alert.appearance().raisedAt(),
                acknowledgement == null ? null : acknowledgement.at(),
                message.deadline(),
                message.fields());
    }
}
