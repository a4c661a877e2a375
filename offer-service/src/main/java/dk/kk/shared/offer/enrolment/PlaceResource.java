package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.places.GreenLine;
import dk.kk.shared.offer.places.WaitingListEntry;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A referred citizen in the waiting list of the offer. */
@Path("/api/v1/enrolments/{id}")
class PlaceResource {
    private final EnrolmentDesk desk;
    private final BusinessClock clock;

    PlaceResource(EnrolmentDesk desk, BusinessClock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    @POST
    @Path("/waiting")
    @CaseworkersOfBothSides
    @StaysIn("REFERRED")
    @Operation(
            summary =
                    "Put a referred citizen on the waiting list of the offer, or say anew whether the citizen goes first")
    public RestResponse<EnrolmentView> waitForPlace(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WaitForPlace request) {
        return desk.change(
                id,
                ifMatch,
                enrolment -> enrolment.moveInList(
                        enrolment.standing().inList().waiting(request.greenLine(), clock.today()), clock));
    }

    @POST
    @Path("/place-decline")
    @CaseworkersOfBothSides
    @StaysIn("REFERRED")
    @Operation(summary = "The citizen does not want the place that is offered; it goes to the next")
    public RestResponse<EnrolmentView> declinePlace(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(id, ifMatch, enrolment -> enrolment.moveInList(WaitingListEntry.declined(), clock));
    }

    /** @param greenLine why the citizen goes before others; without it, by the day of referral */
    @Schema(name = "WaitForPlace")
    record WaitForPlace(@Nullable GreenLine greenLine) {}
}
