package dk.kk.shared.plan.council;

import dk.kk.shared.plan.proposal.CouncilOutcome;
import dk.kk.shared.plan.specialcase.SpecialUnitWrites;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.StaysIn;
import dk.kk.shared.platform.rules.FiguresRead;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The project council's meetings: the special unit prepares them, the council decides. */
@Path("/api/v1/council-meetings")
public class CouncilMeetingResource {
    private final Desk desk;
    private final CouncilMeetings meetings;
    private final TreatProposals treat;
    private final Caller caller;
    private final BusinessClock clock;

    CouncilMeetingResource(
            Desk desk, CouncilMeetings meetings, TreatProposals treat, Caller caller, BusinessClock clock) {
        this.desk = desk;
        this.meetings = meetings;
        this.treat = treat;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @SpecialUnitWrites
    @Operation(summary = "Plan a meeting of the project council")
    public RestResponse<CouncilMeetingView> planCouncilMeeting(@Valid @NotNull CouncilDay request) {
        return desk.make(
                meetings, null, request, "planned", () -> new CouncilMeeting(request.day(), clock), this::view);
    }

    @GET
    @Transactional
    @FiguresRead
    @Operation(summary = "Meetings of the project council, in the order they were planned")
    public RestResponse<List<CouncilMeetingView>> listCouncilMeetings(
            @RestQuery @Nullable CouncilMeetingPhase phase, @Valid @BeanParam PageRequest page, @Context UriInfo uri) {
        return Paged.of(
                meetings.page(phase, page), page, meeting -> meeting.id().toString(), uri, this::view);
    }

    @GET
    @Path("/{id}")
    @FiguresRead
    @Operation(summary = "A meeting of the project council and its agenda")
    public RestResponse<CouncilMeetingView> getCouncilMeeting(@RestPath UUID id) {
        return desk.show(meetings, id, this::view);
    }

    @PUT
    @Path("/{id}/day")
    @SpecialUnitWrites
    @StaysIn("PLANNED")
    @Operation(summary = "Move a meeting at which nothing is decided yet to another day")
    public RestResponse<CouncilMeetingView> moveCouncilMeeting(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull CouncilDay request) {
        return change(id, ifMatch, meeting -> meeting.move(request.day(), clock));
    }

    @PUT
    @Path("/{id}/agenda")
    @SpecialUnitWrites
    @StaysIn({"PLANNED", "MINUTES_DRAFTED"})
    @Operation(
            summary = "Set a meeting's agenda: submitted proposals in order; those left out wait for another meeting")
    public RestResponse<CouncilMeetingView> setCouncilAgenda(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull SetAgenda request) {
        return change(id, ifMatch, meeting -> treat.setAgenda(meeting, request.proposals()));
    }

    @POST
    @Path("/{id}/decisions")
    @CouncilDecides
    @StaysIn({"PLANNED", "MINUTES_DRAFTED"})
    @Operation(summary = "What the council says of a proposal on the agenda, from the meeting's day on")
    public RestResponse<CouncilMeetingView> decideProposal(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull DecideProposal request) {
        return change(
                id,
                ifMatch,
                meeting -> treat.decide(
                        meeting, request.proposalId(), request.outcome(), request.reason(), request.conditions()));
    }

    @PUT
    @Path("/{id}/minutes")
    @SpecialUnitWrites
    @MovesTo("MINUTES_DRAFTED")
    @Operation(
            summary =
                    "Write the remarks of a meeting's minutes, until they are approved; agenda and decisions stand in them anyway")
    public RestResponse<CouncilMeetingView> writeCouncilMinutes(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull WriteMinutes request) {
        return change(id, ifMatch, meeting -> meeting.writeMinutes(request.remarks(), clock));
    }

    @POST
    @Path("/{id}/cancellation")
    @SpecialUnitWrites
    @MovesTo("CANCELLED")
    @Operation(summary = "Cancel a meeting at which nothing is decided yet: its proposals wait for another one")
    public RestResponse<CouncilMeetingView> cancelCouncilMeeting(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, treat::cancel);
    }

    private RestResponse<CouncilMeetingView> change(UUID id, @Nullable IfMatch seen, Verb<CouncilMeeting> verb) {
        return desk.change(meetings, id, seen, verb, this::view);
    }

    private CouncilMeetingView view(CouncilMeeting meeting) {
        return CouncilMeetingView.of(meeting, caller);
    }

    /** @param day today or within a year */
    @Schema(name = "CouncilDay")
    record CouncilDay(@NotNull LocalDate day) {}

    @Schema(name = "SetCouncilAgenda")
    record SetAgenda(@NotNull @Size(max = 50) List<@NotNull UUID> proposals) {}

    @Schema(name = "DecideProposal")
    public record DecideProposal(
            @NotNull UUID proposalId,
            @NotNull CouncilOutcome outcome,

            @Schema(description = "Of a rejection and of what is sent back always") @Size(max = 4000) @Nullable
            String reason,

            @Schema(description = "Of an approval with conditions at least one, else none") @NotNull @Size(max = 20)
            List<@NotBlank @Size(max = 1000) String> conditions) {}

    @Schema(name = "WriteCouncilMinutes")
    record WriteMinutes(@NotNull @Size(max = 8000) String remarks) {}
}
