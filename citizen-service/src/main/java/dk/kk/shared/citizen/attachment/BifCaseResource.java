package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.BIF;

import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.citizen.cases.ClosingReason;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
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
    @Operation(summary = "Close a BIF case from a day on, and say why where that is known")
    public RestResponse<CaseView> closeBifCase(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CloseBifCase request) {
        return desk.close(BIF, id, ifMatch, request.closedOn(), request.closedBecause());
    }

    @POST
    @Path("/correction")
    @BifSideForAnyCitizen
    @Operation(summary = "Correct on which days a BIF case was open, and why it was closed")
    public RestResponse<CaseView> correctBifCase(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectBifCase request) {
        return desk.correct(BIF, id, ifMatch, request.truth());
    }

    /**
     * @param closedOn the first day on which it is not open any more
     * @param closedBecause null: not known
     */
    record CloseBifCase(
            @NotNull LocalDate closedOn, @Nullable ClosingReason closedBecause) {}

    /** It was open on the days {@code [openedOn, closedOn)} all along, and closed for this reason; null: not known. */
    record CorrectBifCase(
            @NotNull LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable ClosingReason closedBecause) {
        OpenDays truth() {
            return new OpenDays(new Period(openedOn, closedOn), closedBecause);
        }
    }
}
