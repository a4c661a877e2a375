package dk.kk.shared.citizen.situation;

import dk.kk.shared.platform.access.Purpose;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jboss.resteasy.reactive.RestResponse;

/** What is asked of the other services, by the names that their documents give the operations. */
final class PeerOperations {
    private PeerOperations() {}

    @RegisterRestClient(configKey = "situation-plan")
    @Path("/api/v1/citizens/{citizenId}/planning")
    @Produces(MediaType.APPLICATION_JSON)
    interface Plans {
        @GET
        Uni<RestResponse<String>> getPlanning(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(Purpose.HEADER) String purpose,
                @PathParam("citizenId") UUID citizenId);
    }

    @RegisterRestClient(configKey = "situation-offer")
    @Path("/api/v1/citizens/{citizenId}/support")
    @Produces(MediaType.APPLICATION_JSON)
    interface Offers {
        @GET
        Uni<RestResponse<String>> getSupport(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(Purpose.HEADER) String purpose,
                @PathParam("citizenId") UUID citizenId);
    }

    @RegisterRestClient(configKey = "situation-notification")
    @Path("/api/v1/alerts")
    @Produces(MediaType.APPLICATION_JSON)
    interface Alerts {
        @GET
        Uni<RestResponse<String>> listAlerts(
                @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
                @HeaderParam(Purpose.HEADER) String purpose,
                @QueryParam("citizenId") UUID citizenId,
                @QueryParam("phase") List<String> phases,
                @QueryParam("order") String order,
                @QueryParam("limit") int limit);
    }
}
