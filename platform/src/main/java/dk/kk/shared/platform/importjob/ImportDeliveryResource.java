package dk.kk.shared.platform.importjob;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Whether the sources deliver as they are expected to. */
@Path("/api/v1/import-deliveries")
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "shared.imports.enabled", stringValue = "false")
public class ImportDeliveryResource {
    private final Deliveries deliveries;

    ImportDeliveryResource(Deliveries deliveries) {
        this.deliveries = deliveries;
    }

    @GET
    @ImportListRead
    @Operation(summary = "Of each source: its last delivery, when the next is due, and whether that has passed")
    public List<DeliveryView> listImportDeliveries() {
        return deliveries.list();
    }
}
