package dk.kk.shared.citizen.responsibility;

import dk.kk.shared.citizen.directory.Administration;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.BothSidesList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Citizens who went from one team to another: both teams, and those who lead them, see who took whom and why. */
@Path("/api/v1/transfers")
class TransferResource {
    private final Transfers transfers;
    private final Subjects subjects;
    private final Caller caller;

    TransferResource(Transfers transfers, Subjects subjects, Caller caller) {
        this.transfers = transfers;
        this.subjects = subjects;
        this.caller = caller;
    }

    @GET
    @BothSidesList
    @Operation(summary = "The transfers that a team lost or got a citizen by, or all the caller's teams, oldest first")
    public RestResponse<List<TransferView>> listTransfers(
            @RestQuery @Nullable @Size(max = 40) String team,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = transfers.ofUnits(caller.units(), team, page);
            subjects.listed(found.stream()
                    .limit(page.limit())
                    .map(Transfer::citizenId)
                    .distinct()
                    .toList());
            return Paged.of(found, page, transfer -> transfer.id().toString(), uri, TransferView::of);
        });
    }

    /** @param by who did it, as in the audit: {@code employee:B-JC1-T1-1} */
    @Schema(name = "CitizenTransfer")
    record TransferView(
            UUID id,
            UUID citizenId,
            Administration administration,
            String fromTeam,
            String toTeam,
            LocalDate effectiveFrom,
            TransferReason reason,
            String by,
            Instant recordedAt) {
        static TransferView of(Transfer transfer) {
            return new TransferView(
                    transfer.id(),
                    transfer.citizenId(),
                    transfer.administration(),
                    transfer.fromTeam(),
                    transfer.toTeam(),
                    transfer.effectiveFrom(),
                    transfer.reason(),
                    transfer.by(),
                    transfer.recordedAt());
        }
    }
}
