package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.BIF;

import dk.kk.shared.citizen.attachment.CaseDesk.CloseCase;
import dk.kk.shared.citizen.attachment.CaseDesk.CorrectCase;
import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A case at a job centre. */
@Path("/api/v1/bif-cases/{id}")
class BifCaseResource {
    private final CaseDesk desk;

    BifCaseResource(CaseDesk desk) {
        this.desk = desk;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A BIF case")
    public RestResponse<CaseView> getBifCase(@RestPath UUID id) {
        return desk.get(BIF, id);
    }

    @POST
    @Path("/closing")
    @BifSide
    @Operation(summary = "Close a BIF case from a day on")
    public RestResponse<CaseView> closeBifCase(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull CloseCase request) {
        return desk.close(BIF, id, ifMatch, request);
    }

    @POST
    @Path("/correction")
    @BifSideForAnyCitizen
    @Operation(summary = "Correct on which days a BIF case was open")
    public RestResponse<CaseView> correctBifCase(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectCase request) {
        return desk.correct(BIF, id, ifMatch, request);
    }
}
