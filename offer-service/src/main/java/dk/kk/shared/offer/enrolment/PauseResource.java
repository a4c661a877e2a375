package dk.kk.shared.offer.enrolment;

import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BothSidesRead;
import dk.kk.shared.platform.rules.CaseworkersOfBothSides;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The pauses of a course. */
@Path("/api/v1/enrolments/{id}")
class PauseResource {
    private final EnrolmentDesk moves;
    private final Desk desk;
    private final Enrolments enrolments;
    private final BusinessClock clock;

    PauseResource(EnrolmentDesk moves, Desk desk, Enrolments enrolments, BusinessClock clock) {
        this.moves = moves;
        this.desk = desk;
        this.enrolments = enrolments;
        this.clock = clock;
    }

    @POST
    @Path("/pause")
    @CaseworkersOfBothSides
    @MovesTo("PAUSED")
    @Operation(summary = "Pause a course that runs: the citizen keeps the place and is not expected")
    public RestResponse<EnrolmentView> pauseEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull PauseEnrolment request) {
        return moves.change(id, ifMatch, enrolment -> enrolment.pause(request.pausedOn(), request.reason(), clock));
    }

    @POST
    @Path("/resumption")
    @CaseworkersOfBothSides
    @MovesTo(value = "STARTED", from = "PAUSED")
    @Operation(summary = "The citizen is back in the course")
    public RestResponse<EnrolmentView> resumeEnrolment(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ResumeEnrolment request) {
        return moves.change(id, ifMatch, enrolment -> enrolment.resume(request.resumedOn(), clock));
    }

    @GET
    @Path("/pauses")
    @BothSidesRead
    @Operation(summary = "The pauses of a course as believed now, in their order, and why")
    public RestResponse<CoursePauses> listPauses(@RestPath UUID id) {
        return desk.show(enrolments, id, CoursePauses::of);
    }

    @Schema(name = "PauseEnrolment")
    record PauseEnrolment(
            @NotNull
            @Schema(
                    description =
                            "The first day on which the citizen is not expected; after the first day of the course")
            LocalDate pausedOn,

            @NotNull PauseReason reason) {}

    @Schema(name = "ResumeEnrolment")
    record ResumeEnrolment(
            @NotNull @Schema(description = "The first day in the course again")
            LocalDate resumedOn) {}

    @Schema(name = "CoursePauses")
    record CoursePauses(UUID enrolmentId, List<PausedDays> pauses, long version) {
        static CoursePauses of(Enrolment enrolment) {
            return new CoursePauses(
                    enrolment.id(),
                    Pause.of(enrolment.history()).stream().map(PausedDays::of).toList(),
                    enrolment.version());
        }
    }

    /** On {@code [pausedOn, resumedOn)}; without its end it goes on until the course ends. */
    @Schema(name = "CoursePause")
    record PausedDays(LocalDate pausedOn, @Nullable LocalDate resumedOn, PauseReason reason) {
        static PausedDays of(Pause pause) {
            return new PausedDays(pause.pausedOn(), pause.resumedOn(), pause.pauseReason());
        }
    }
}
