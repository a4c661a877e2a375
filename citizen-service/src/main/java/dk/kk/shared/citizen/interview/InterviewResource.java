package dk.kk.shared.citizen.interview;

import dk.kk.shared.citizen.interview.CitizenInterviewResource.PlanInterview;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
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

/** An interview: BIF says what becomes of it. */
@Path("/api/v1/interviews/{id}")
class InterviewResource {
    private final Desk desk;
    private final Interviews interviews;
    private final InterviewDesk interviewDesk;
    private final BusinessClock clock;

    InterviewResource(Desk desk, Interviews interviews, InterviewDesk interviewDesk, BusinessClock clock) {
        this.desk = desk;
        this.interviews = interviews;
        this.interviewDesk = interviewDesk;
        this.clock = clock;
    }

    @GET
    @BothSidesRead
    @Operation(summary = "An interview of a citizen with BIF; SOF sees day, kind and phase")
    public RestResponse<InterviewView> getInterview(@RestPath UUID id) {
        return desk.show(interviews, id, interviewDesk::view);
    }

    @POST
    @Path("/move")
    @BifSide
    @MovesTo("PLANNED")
    @Operation(summary = "Move a planned interview to another day, hour or place, or to somebody else")
    public RestResponse<InterviewView> moveInterview(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull MoveInterview request) {
        return change(id, ifMatch, interview -> {
            interviewDesk.requireKnown(request.unit(), request.employee());
            return interview.move(request.appointment(), clock);
        });
    }

    @POST
    @Path("/cancellation")
    @BifSide
    @MovesTo("CANCELLED")
    @Operation(summary = "Cancel a planned interview")
    public RestResponse<InterviewView> cancelInterview(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CancelInterview request) {
        return change(id, ifMatch, interview -> interview.cancel(request.reason(), clock));
    }

    @POST
    @Path("/holding")
    @BifSide
    @MovesTo("HELD")
    @Operation(summary = "The interview was held; also to correct that the citizen did not come")
    public RestResponse<InterviewView> holdInterview(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, interview -> interview.hold(clock));
    }

    @POST
    @Path("/no-show")
    @BifSide
    @MovesTo("NO_SHOW")
    @Operation(summary = "The citizen did not come; also to correct that the interview was held")
    public RestResponse<InterviewView> missInterview(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, interview -> interview.miss(clock));
    }

    @POST
    @Path("/withdrawal")
    @BifSide
    @MovesTo("WITHDRAWN")
    @Operation(summary = "The interview was registered by mistake and never counts")
    public RestResponse<InterviewView> withdrawInterview(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, interview -> interview.withdraw(clock));
    }

    private RestResponse<InterviewView> change(UUID id, @Nullable IfMatch ifMatch, Verb<Interview> verb) {
        return desk.change(interviews, id, ifMatch, verb, interviewDesk::view);
    }

    /**
     * When and where it is to be held from now on, as a whole.
     *
     * @param plannedOn at most a year away
     * @param plannedAt {@code HH:mm} in Copenhagen; left out while the hour is not known
     */
    record MoveInterview(
            @NotNull LocalDate plannedOn,

            @Nullable @Pattern(regexp = PlanInterview.TIME) @Size(max = 5)
            String plannedAt,

            @NotBlank @Size(max = 40) String unit,
            @Nullable @Size(max = 40) String employee) {
        private Appointment appointment() {
            return new Appointment(plannedOn, plannedAt, unit, employee);
        }
    }

    record CancelInterview(@NotNull CancelReason reason) {}
}
