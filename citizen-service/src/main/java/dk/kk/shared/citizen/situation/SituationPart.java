package dk.kk.shared.citizen.situation;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/**
 * What another service tells the caller of the citizen, unchanged.
 *
 * @param operation of that service, whose document describes the content
 * @param reason null unless it is away
 * @param content null unless it is here
 */
@Schema(name = "SituationPart")
record SituationPart(
        Peer service,
        String operation,
        PartState state,
        @Nullable AwayReason reason,
        @Nullable Object content) {
    private static final Logger LOG = Logger.getLogger(SituationPart.class);

    static SituationPart of(Peer service, String operation, RestResponse<String> answer) {
        if (answer.getStatus() != RestResponse.StatusCode.OK) {
            return refused(service, operation, answer.getStatus());
        }
        return read(answer.getEntity())
                .map(content -> new SituationPart(service, operation, PartState.HERE, null, content))
                .orElseGet(() -> away(service, operation, AwayReason.FAILED));
    }

    private static Optional<JsonNode> read(@Nullable String body) {
        try {
            return Optional.ofNullable(body).map(EventJson::tree).filter(JsonNode::isContainerNode);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    static SituationPart missing(Peer service, String operation, Throwable failure) {
        return failure instanceof WebApplicationException refusal
                ? refused(service, operation, refusal.getResponse().getStatus())
                : away(service, operation, AwayReason.of(failure));
    }

    private static SituationPart refused(Peer service, String operation, int status) {
        return status == RestResponse.StatusCode.NOT_FOUND || status == RestResponse.StatusCode.FORBIDDEN
                ? new SituationPart(service, operation, PartState.NOT_YOURS, null, null)
                : away(service, operation, AwayReason.of(status));
    }

    private static SituationPart away(Peer service, String operation, AwayReason reason) {
        LOG.warnf("A situation is told without %s of %s: %s", operation, service, reason);
        return new SituationPart(service, operation, PartState.AWAY, reason, null);
    }
}
