package dk.kk.shared.notification.incident;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.Operators;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/incidents")
class IncidentResource {
    private final Incidents incidents;
    private final Caller caller;

    IncidentResource(Incidents incidents, Caller caller) {
        this.incidents = incidents;
        this.caller = caller;
    }

    @GET
    @Operators
    @Operation(summary = "List what operations must act on, oldest first")
    public RestResponse<List<Incident>> listIncidents(
            @RestQuery @Parameter(description = "Unless given: all that are not cleared") @Nullable IncidentPhase phase,
            @Valid @BeanParam PageRequest page,
            UriInfo uri) {
        var found = incidents.list(phase, page.afterId(), page.fetch());
        return Paged.of(found, page, incident -> incident.id().toString(), uri);
    }

    @POST
    @Path("/{id}/acknowledgement")
    @Operators
    @Operation(summary = "Say that you see to an incident; it is cleared when its cause is gone")
    public RestResponse<Incident> acknowledgeIncident(@RestPath UUID id) {
        return RestResponse.ok(incidents.acknowledge(id, caller.principal().actor()));
    }
}
