package dk.kk.shared.notification.inbox;

import dk.kk.shared.notification.inbox.SentAnswer.Fate;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.json.EventJson;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Gives SOF's answer to offer-service, which keeps it: with the person's own token, so that its rule says who may answer. */
@Singleton
class AnswerToBif {
    private static final Logger LOG = Logger.getLogger(AnswerToBif.class);
    private static final String NOT_ANSWERABLE = "stop-not-answerable";
    private static final int TOO_MANY = 429;
    private static final int BROKEN = 500;

    private final BenefitStops stops;
    private final JsonWebToken token;

    AnswerToBif(@RestClient BenefitStops stops, JsonWebToken token) {
        this.stops = stops;
        this.token = token;
    }

    /** @param seen the version of the alert on whose page it was chosen: a second click there gives the same answer, not another */
    Fate give(AlertView alert, HearingAnswer answer, long seen) {
        var key = UUID.nameUUIDFromBytes(
                "%s %d %s".formatted(alert.id(), seen, answer).getBytes(StandardCharsets.UTF_8));
        try {
            stops.answer(
                    "Bearer " + token.getRawToken(),
                    Purpose.ALERT_HANDLING.name(),
                    key.toString(),
                    Objects.requireNonNull(alert.stopId()),
                    new Answer(answer));
            return Fate.TAKEN;
        } catch (WebApplicationException e) {
            return refused(e.getResponse());
        } catch (ProcessingException e) {
            LOG.warnf("offer-service is away, no answer given: %s", e.getClass().getName());
            return Fate.UNANSWERED;
        }
    }

    private static Fate refused(Response response) {
        var code = code(response.readEntity(String.class));
        LOG.infof("offer-service takes no answer: %d %s", response.getStatus(), code);
        if (code.equals(NOT_ANSWERABLE)) {
            return Fate.TOO_LATE;
        }
        var another = response.getStatus() >= BROKEN
                || response.getStatus() == TOO_MANY
                || response.getStatus() == Response.Status.CONFLICT.getStatusCode();
        return another ? Fate.UNANSWERED : Fate.REFUSED;
    }

    /** Empty where it is no problem of ours that was answered. */
    private static String code(String body) {
        try {
            return EventJson.tree(body).path("code").asText();
        } catch (IllegalArgumentException _) {
            return "";
        }
    }

    record Answer(HearingAnswer code) {}

    @RegisterRestClient(configKey = "benefit-stops")
    @Path("/api/v1/benefit-stops")
    interface BenefitStops {

        @POST
        @Path("/{id}/answers")
        void answer(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(Purpose.HEADER) String purpose,
                @HeaderParam("Idempotency-Key") String key,
                @PathParam("id") UUID id,
                Answer answer);
    }
}
