package dk.kk.shared.platform.people;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dk.kk.shared.platform.access.Caller;
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

/**
 * Names, which are kept by citizen-service alone: asked with the person's own token and for the purpose of the page, so that its
 * rule says who is told.
 */
@Singleton
public class CitizenNames {
    private static final Logger LOG = Logger.getLogger(CitizenNames.class);

    private final Citizens citizens;
    private final JsonWebToken token;
    private final Caller caller;

    CitizenNames(@RestClient Citizens citizens, JsonWebToken token, Caller caller) {
        this.citizens = citizens;
        this.token = token;
        this.caller = caller;
    }

    /** Null where citizen-service is away or does not tell this person: a page does without. */
    public @Nullable Name of(UUID citizenId) {
        try {
            return citizens.get("Bearer " + token.getRawToken(), caller.purpose(), citizenId);
        } catch (WebApplicationException e) {
            LOG.infof("citizen-service tells no name: %d", e.getResponse().getStatus());
        } catch (ProcessingException e) {
            LOG.warnf("citizen-service is away, no name: %s", e.getClass().getName());
        }
        return null;
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Name(String givenName, String familyName) {}

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
