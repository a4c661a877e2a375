package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.BIF;

import dk.kk.shared.citizen.attachment.CaseDesk.OpenCase;
import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

/** A citizen's cases at the job centres: what the benefit rests on. */
@Path("/api/v1/citizens/{id}/bif-cases")
public class BifCasesResource {
    private final CaseDesk desk;

    BifCasesResource(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @BifSideForAnyCitizen
    @Operation(summary = "Open a BIF case; its team and caseworker are responsible from that day on")
    public RestResponse<CaseView> openBifCase(@RestPath UUID id, @Valid @NotNull OpenCase request) {
        return desk.open(BIF, id, request);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's BIF cases, oldest first")
    public RestResponse<List<CaseView>> listBifCases(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return desk.list(BIF, id, page);
    }
}
