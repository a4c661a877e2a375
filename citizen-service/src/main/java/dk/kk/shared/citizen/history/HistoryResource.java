package dk.kk.shared.citizen.history;

import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** A citizen's history: the world's clock and our own. */
@Path("/api/v1/citizens/{id}/history")
public class HistoryResource {
    private final Histories histories;
    private final Subjects subjects;

    HistoryResource(Histories histories, Subjects subjects) {
        this.histories = histories;
        this.subjects = subjects;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "All that was ever believed of a citizen's days, on both clocks; target groups for SOF alone")
    public List<HistoryRow> getHistory(@RestPath UUID id) {
        return subjects.inTransaction(() -> {
            return histories.of(subjects.open(id).getFirst());
        });
    }
}
