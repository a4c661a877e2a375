package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.BIF;
import static dk.kk.shared.platform.access.Role.BIF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.BIF_MANAGER;
import static dk.kk.shared.platform.access.Role.JOB_CONSULTANT;
import static dk.kk.shared.platform.access.Role.SOF_CASEWORKER;
import static dk.kk.shared.platform.access.Role.SOF_MANAGER;

import dk.kk.shared.citizen.attachment.CaseDesk.OpenCase;
import dk.kk.shared.platform.access.Access;
import dk.kk.shared.platform.access.Relation;
import dk.kk.shared.platform.idempotency.Idempotent;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
class BifCasesResource {

    private final CaseDesk desk;

    BifCasesResource(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Transactional
    @Idempotent
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER},
            personal = true)
    @Operation(summary = "Open a BIF case; its team and caseworker are responsible from that day on")
    public RestResponse<CaseView> openBifCase(@RestPath UUID id, @Valid @NotNull OpenCase request) {
        return desk.open(BIF, id, request);
    }

    @GET
    @Transactional
    @Access(
            roles = {BIF_CASEWORKER, JOB_CONSULTANT, BIF_MANAGER, SOF_CASEWORKER, SOF_MANAGER},
            relation = Relation.OWN_CASE)
    @Operation(summary = "A citizen's BIF cases, oldest first")
    public List<CaseView> listBifCases(@RestPath UUID id) {
        return desk.list(BIF, id);
    }
}
