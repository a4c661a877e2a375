package dk.kk.shared.notification.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.kk.shared.platform.access.Purpose;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Names, which are kept by citizen-service alone: asked with the person's own token, so that its rule says who is told. */
@Singleton
class CitizenNames {
    private static final Logger LOG = Logger.getLogger(CitizenNames.class);

    private final Citizens citizens;
    private final JsonWebToken token;

    CitizenNames(@RestClient Citizens citizens, JsonWebToken token) {
        this.citizens = citizens;
        this.token = token;
    }

    /** Null where citizen-service is away or does not tell this person: the alert can be handled without. */
    @Nullable
    Name of(UUID citizenId) {
        try {
            return citizens.get("Bearer " + token.getRawToken(), Purpose.ALERT_HANDLING.name(), citizenId);
        } catch (WebApplicationException e) {
            LOG.infof("citizen-service tells no name: %d", e.getResponse().getStatus());
        } catch (ProcessingException e) {
            LOG.warnf("citizen-service is away, no name: %s", e.getClass().getName());
        }
        return null;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Name(String givenName, String familyName) {}

    @RegisterRestClient(configKey = "citizen-names")
    @Path("/api/v1/citizens")
    interface Citizens {

        @GET
        @Path("/{id}")
        Name get(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(Purpose.HEADER) String purpose,
                @PathParam("id") UUID id);
    }
}
