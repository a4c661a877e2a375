package dk.kk.shared.citizen.attachment;

import static dk.kk.shared.citizen.directory.Administration.SOF;

import dk.kk.shared.citizen.cases.CaseView;
import dk.kk.shared.citizen.cases.OpenDays;
import dk.kk.shared.platform.days.Period;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.SofSide;
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

/** A case at a social, counselling or disability centre. */
@Path("/api/v1/sof-cases/{id}")
class SofCaseResource {
    private final CaseDesk desk;

    SofCaseResource(CaseDesk desk) {
        this.desk = desk;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "A SOF case")
    public RestResponse<CaseView> getSofCase(@RestPath UUID id) {
        return desk.get(SOF, id);
    }

    @POST
    @Path("/closing")
    @SofSide
    @Operation(summary = "Close a SOF case from a day on")
    public RestResponse<CaseView> closeSofCase(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull CloseCase request) {
        return desk.close(SOF, id, ifMatch, request.closedOn(), null);
    }

    @POST
    @Path("/correction")
    @SofSideForAnyCitizen
    @Operation(summary = "Correct on which days a SOF case was open")
    public RestResponse<CaseView> correctSofCase(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectCase request) {
        return desk.correct(SOF, id, ifMatch, request.truth());
    }

    /** @param closedOn the first day on which it is not open any more */
    record CloseCase(@NotNull LocalDate closedOn) {}

    /** It was open on the days {@code [openedOn, closedOn)} all along. */
    record CorrectCase(
            @NotNull LocalDate openedOn, @Nullable LocalDate closedOn) {
        OpenDays truth() {
            return OpenDays.of(new Period(openedOn, closedOn));
        }
    }
}
