package dk.kk.shared.kpi.ledger;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Path("/api/v1/ledger-progress")
class LedgerProgressResource {

    private final LedgerProgress progress;

    LedgerProgressResource(LedgerProgress progress) {
        this.progress = progress;
    }

    @GET
    @LedgerWatchers
    @Operation(summary = "How many streams of each kind are folded into the ledger, and how many events are parked")
    public LedgerProgressView ledgerProgress() {
        return new LedgerProgressView(progress.byKind());
    }

    @Schema(name = "LedgerProgress")
    record LedgerProgressView(List<LedgerProgress.FoldedStreams> streams) {}
}
