package dk.kk.shared.plan.meeting;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.citizenlife.CitizenLives;
import dk.kk.shared.plan.citizenlife.SaidDay;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Joint meetings: either side calls one, and either says what became of it. */
@Path("/api/v1/joint-meetings")
class JointMeetingResource {
    private final Desk desk;
    private final JointMeetings meetings;
    private final CitizenLives lives;
    private final Caller caller;
    private final BusinessClock clock;

    JointMeetingResource(Desk desk, JointMeetings meetings, CitizenLives lives, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.lives = lives;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "Call a joint meeting about a citizen")
    public RestResponse<JointMeetingView> callJointMeeting(@Valid @NotNull CallMeeting request) {
        var citizen = request.citizenId();
        var side = Administration.of(caller.principal());
        return desk.make(
                meetings,
                Subject.citizen(citizen),
                request,
                "called",
                () -> {
                    var meeting = JointMeeting.call(citizen, side, request.plannedOn(), request.place(), clock);
                    lives.require(citizen, SaidDay.of("plannedOn", request.plannedOn()));
                    return meeting;
                },
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The joint meetings about a citizen, in the order they were called")
    public RestResponse<List<JointMeetingView>> listJointMeetings(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(meetings, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A joint meeting and what was agreed")
    public RestResponse<JointMeetingView> getJointMeeting(@RestPath UUID id) {
        return desk.show(meetings, id, this::view);
    }

    @POST
    @Path("/{id}/holding")
    @BothSidesDecide
    @MovesTo("HELD")
    @Operation(summary = "It was held by both sides, and this was agreed")
    public RestResponse<JointMeetingView> holdJointMeeting(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull HoldMeeting request) {
        return change(id, ifMatch, meeting -> {
            var happened = meeting.hold(request.heldOn(), request.agreed(), clock);
            lives.require(meeting.citizenId(), SaidDay.of("heldOn", request.heldOn()));
            return happened;
        });
    }

    @POST
    @Path("/{id}/cancellation")
    @BothSidesDecide
    @MovesTo("CANCELLED")
    @Operation(summary = "It was not held, or will not be")
    public RestResponse<JointMeetingView> cancelJointMeeting(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CancelMeeting request) {
        return change(id, ifMatch, meeting -> meeting.cancel(request.reason(), clock));
    }

    private RestResponse<JointMeetingView> change(UUID id, @Nullable IfMatch ifMatch, Verb<JointMeeting> verb) {
        return desk.change(meetings, id, ifMatch, verb, this::view);
    }

    private JointMeetingView view(JointMeeting meeting) {
        return JointMeetingView.of(meeting, caller.principal());
    }

    /** @param plannedOn today or within a year */
    record CallMeeting(
            @NotNull UUID citizenId,
            @NotNull LocalDate plannedOn,
            @NotNull PlaceKind place) {}

    /** @param heldOn today at the latest, and not before it was called */
    record HoldMeeting(
            @NotNull LocalDate heldOn,
            @NotNull @Size(max = 50) List<@Valid @NotNull AgreedPoint> agreed) {}

    record CancelMeeting(@NotNull CancellationReason reason) {}
}
