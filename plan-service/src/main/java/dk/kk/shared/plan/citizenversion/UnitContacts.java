package dk.kk.shared.plan.citizenversion;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Names and numbers of units, which citizen-service keeps: asked with the person's own token. */
@Singleton
class UnitContacts {
    private static final Logger LOG = Logger.getLogger(UnitContacts.class);

    private final Units units;
    private final JsonWebToken token;

    UnitContacts(@RestClient Units units, JsonWebToken token) {
        this.units = units;
        this.token = token;
    }

    /** Null where citizen-service is away or knows no such unit: the plan is read all the same. */
    @Nullable
    UnitContact of(@Nullable String team) {
        if (team == null) {
            return null;
        }
        try {
            var bearer = "Bearer " + token.getRawToken();
            var unit = units.get(bearer, team);
            return unit.phone() != null || unit.centre().equals(team)
                    ? unit
                    : unit.at(units.get(bearer, unit.centre()).phone());
        } catch (WebApplicationException e) {
            LOG.infof("citizen-service tells no unit: %d", e.getResponse().getStatus());
        } catch (ProcessingException e) {
            LOG.warnf("citizen-service is away, no unit: %s", e.getClass().getName());
        }
        return null;
    }

    /** What does not come at once is done without, as names are. */
    @RegisterRestClient(configKey = "citizen-names")
    @Path("/api/v1/units")
    interface Units {

        @GET
        @Path("/{code}")
        UnitContact get(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer, @PathParam("code") String code);
    }
}
