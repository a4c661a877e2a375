package dk.kk.shared.kpi.figure;

import dk.kk.shared.kpi.movement.Recount;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;

@Path("/api/v1/definitions")
class DefinitionResource {

    @GET
    @FiguresRead
    @Operation(
            summary = "By what the goals are counted: rules, windows, populations, targets and their sources, in words")
    public DefinitionsView definitions() {
        return DefinitionsView.of(Recount.DEFINITIONS);
    }
}
