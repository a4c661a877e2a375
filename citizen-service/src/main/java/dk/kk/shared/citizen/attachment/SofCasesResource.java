package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.SOF;

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

/** A citizen's cases at the social, counselling and disability centres. */
@Path("/api/v1/citizens/{id}/sof-cases")
public class SofCasesResource {
    private final CaseDesk desk;

    SofCasesResource(CaseDesk desk) {
        this.desk = desk;
    }

    @POST
    @Idempotent
    @SofSideForAnyCitizen
    @Operation(summary = "Open a SOF case; its team and caseworker are responsible from that day on")
    public RestResponse<CaseView> openSofCase(@RestPath UUID id, @Valid @NotNull OpenCase request) {
        return desk.open(SOF, id, request);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A citizen's SOF cases, oldest first")
    public RestResponse<List<CaseView>> listSofCases(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return desk.list(SOF, id, page);
    }
}
