package dk.kk.shared.platform.access;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** citizen-service, asked with the person's own token and purpose: is this citizen one of mine? */
@RegisterRestClient(configKey = "citizen")
@Path("/api/v1/access-checks")
interface AccessChecks {

    @POST
    Answer check(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
            @HeaderParam(Purpose.HEADER) String purpose,
            Question question);

    record Question(UUID citizenId) {}

    record Answer(boolean related) {}
}
