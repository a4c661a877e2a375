package dk.kk.shared.citizen.register;

import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A citizen is the city's no more, is again, or was so all the time. */
@Path("/api/v1/citizens/{id}")
class EndingResource {
    private final Desk desk;
    private final Citizens citizens;
    private final BusinessClock clock;

    EndingResource(Desk desk, Citizens citizens, BusinessClock clock) {
        this.desk = desk;
        this.citizens = citizens;
        this.clock = clock;
    }

    @POST
    @Path("/ending")
    @ResponsibleCaseworkers
    @Operation(summary = "End a citizen: dead, moved from the city, or emigrated")
    public RestResponse<CitizenView> endCitizen(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull EndCitizen request) {
        return change(id, ifMatch, citizen -> citizen.end(request.endedOn(), request.reason(), clock));
    }

    @POST
    @Path("/ending/correction")
    @ResponsibleCaseworkers
    @Operation(summary = "A citizen's end was said by mistake: it never was; that and why it was wrong is kept")
    public RestResponse<CitizenView> correctEnding(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectEnding request) {
        return change(id, ifMatch, citizen -> citizen.correctEnding(request.mistake(), clock));
    }

    @POST
    @Path("/return")
    @ResponsibleCaseworkers
    @Operation(summary = "A citizen who had moved, emigrated or gone otherwise is the city's again from a day on")
    public RestResponse<CitizenView> returnCitizen(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ReturnCitizen request) {
        return change(id, ifMatch, citizen -> citizen.comeBack(request.returnedOn(), clock));
    }

    @POST
    @Path("/return/correction")
    @ResponsibleCaseworkers
    @Operation(
            summary = "A citizen's return was said by mistake: the end before it holds again; why it was wrong is kept")
    public RestResponse<CitizenView> correctReturn(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CorrectReturn request) {
        return change(id, ifMatch, citizen -> citizen.correctReturn(request.mistake(), clock));
    }

    private RestResponse<CitizenView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Citizen> verb) {
        return desk.change(citizens, id, ifMatch, verb, CitizenView::of);
    }

    /** @param endedOn the first day on which the citizen is the city's no more: today at the latest, not before a return */
    record EndCitizen(@NotNull LocalDate endedOn, @NotNull EndReason reason) {}

    record CorrectEnding(@NotNull EndingMistake mistake) {}

    /** @param returnedOn the first day back: today at the latest, after the last end */
    record ReturnCitizen(@NotNull LocalDate returnedOn) {}

    record CorrectReturn(@NotNull ReturnMistake mistake) {}
}
