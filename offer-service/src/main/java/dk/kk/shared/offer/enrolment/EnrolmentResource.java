package dk.kk.shared.offer.enrolment;

import dk.kk.shared.offer.admission.Admissions;
import dk.kk.shared.offer.catalogue.Offers;
import dk.kk.shared.offer.counting.CountingLock;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/enrolments")
public class EnrolmentResource {
    private final Desk desk;
    private final Enrolments enrolments;
    private final Offers offers;
    private final CountingLock counting;
    private final Admissions admissions;
    private final EnrolmentDesk moves;
    private final SeenEnrolments seen;
    private final Caller caller;
    private final BusinessClock clock;

    EnrolmentResource(
            Desk desk,
            Enrolments enrolments,
            Offers offers,
            CountingLock counting,
            Admissions admissions,
            EnrolmentDesk moves,
            SeenEnrolments seen,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.enrolments = enrolments;
        this.offers = offers;
        this.counting = counting;
        this.admissions = admissions;
        this.moves = moves;
        this.seen = seen;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @CaseworkersOfBothSides
    @Operation(summary = "Refer a citizen to an offer of one's own administration that admits the citizen")
    public RestResponse<EnrolmentView> referCitizen(@Valid @NotNull ReferCitizen request) {
        return desk.make(
                enrolments,
                Subject.citizen(request.citizenId()),
                request,
                "referred",
                () -> {
                    counting.share(request.offerId());
                    var offer = offers.get(request.offerId());
                    offer.administration().requireOwn(caller);
                    admissions.require(offer, request.citizenId());
                    return Enrolment.refer(request.citizenId(), offer, request.plannedStart(), clock);
                },
                seen::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The enrolments of a citizen")
    public RestResponse<List<EnrolmentView>> listEnrolments(
            @QueryParam("citizenId") @NotNull UUID citizenId, @BeanParam @Valid PageRequest page) {
        return desk.list(enrolments, citizenId, page, seen::view);
    }

    @GET
    @Path("/{id}")
    @CourseRead
    @Operation(summary = "An enrolment, and what was ever recorded of it")
    public RestResponse<EnrolmentView> getEnrolment(@RestPath UUID id) {
        return desk.show(enrolments, id, seen::view);
    }

    @POST
    @Path("/{id}/acceptance")
    @CaseworkersOfBothSides
    @MovesTo("ACCEPTED")
    @Operation(summary = "Accept a referred citizen")
    public RestResponse<EnrolmentView> acceptEnrolment(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return moves.change(id, ifMatch, enrolment -> enrolment.accept(clock));
    }

    @POST
    @Path("/{id}/start")
    @CaseworkersOfBothSides
    @MovesTo(value = "STARTED", from = "ACCEPTED")
    @Operation(summary = "The course really began")
    public RestResponse<EnrolmentView> startEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull StartEnrolment request) {
        return moves.change(
                id, ifMatch, enrolment -> enrolment.start(request.startedOn(), request.operaRegisteredOn(), clock));
    }

    @POST
    @Path("/{id}/completion")
    @CaseworkersOfBothSides
    @MovesTo("COMPLETED")
    @Operation(summary = "The course was completed")
    public RestResponse<EnrolmentView> completeEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndEnrolment request) {
        return moves.change(id, ifMatch, enrolment -> enrolment.complete(request.endedOn(), clock));
    }

    @POST
    @Path("/{id}/drop-out")
    @CaseworkersOfBothSides
    @MovesTo("DROPPED_OUT")
    @Operation(summary = "The citizen dropped out of the course")
    public RestResponse<EnrolmentView> dropOutOfEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull EndEnrolment request) {
        return moves.change(id, ifMatch, enrolment -> enrolment.dropOut(request.endedOn(), clock));
    }

    @POST
    @Path("/{id}/cancellation")
    @CaseworkersOfBothSides
    @MovesTo("CANCELLED")
    @Operation(summary = "Cancel an enrolment before the course began")
    public RestResponse<EnrolmentView> cancelEnrolment(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return moves.change(id, ifMatch, enrolment -> enrolment.cancel(clock));
    }

    @POST
    @Path("/{id}/no-show")
    @CaseworkersOfBothSides
    @MovesTo("NO_SHOW")
    @Operation(summary = "The citizen never came")
    public RestResponse<EnrolmentView> noteNoShow(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return moves.change(id, ifMatch, enrolment -> enrolment.noteNoShow(clock));
    }

    @Schema(name = "ReferCitizen")
    record ReferCitizen(
            @NotNull UUID citizenId,
            @NotNull UUID offerId,
            @NotNull LocalDate plannedStart) {}

    @Schema(name = "StartEnrolment")
    record StartEnrolment(
            @NotNull LocalDate startedOn,

            @Nullable
            @Schema(description = "When the course was registered in OPERA; without it goal 3 does not count it")
            LocalDate operaRegisteredOn) {}

    @Schema(name = "EndEnrolment")
    record EndEnrolment(
            @NotNull @Schema(description = "The last day of attendance")
            LocalDate endedOn) {}
}
