package dk.kk.shared.citizen.interview;

import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.rules.BifSide;
import dk.kk.shared.platform.rules.BothSidesRead;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** A citizen's interviews with BIF. */
@Path("/api/v1/citizens/{id}/interviews")
public class CitizenInterviewResource {
    private final Desk desk;
    private final Interviews interviews;
    private final InterviewDesk interviewDesk;
    private final BusinessClock clock;

    CitizenInterviewResource(Desk desk, Interviews interviews, InterviewDesk interviewDesk, BusinessClock clock) {
        this.desk = desk;
        this.interviews = interviews;
        this.interviewDesk = interviewDesk;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BifSide
    @Operation(summary = "Plan an interview with a citizen")
    public RestResponse<InterviewView> planInterview(@RestPath UUID id, @Valid @NotNull PlanInterview request) {
        return desk.make(
                interviews,
                interviews.ofCitizen(id),
                request,
                Phase.PLANNED.happened(),
                () -> planned(id, request),
                interviewDesk::view);
    }

    @GET
    @BothSidesRead
    @Operation(
            summary =
                    "A citizen's interviews with BIF, in the order they were registered; SOF sees day, kind and phase")
    public RestResponse<List<InterviewView>> listInterviews(@RestPath UUID id, @Valid @BeanParam PageRequest page) {
        return desk.list(interviews, id, page, interviewDesk::view);
    }

    private Interview planned(UUID citizen, PlanInterview request) {
        interviewDesk.requireKnown(request.unit(), request.employee());
        var appointment = new Appointment(request.plannedOn(), request.plannedAt(), request.unit(), request.employee());
        return Interview.plan(citizen, request.kind(), appointment, clock);
    }

    /**
     * @param plannedOn at most a year away
     * @param plannedAt {@code HH:mm} in Copenhagen; left out while the hour is not known
     * @param unit a team of BIF's
     * @param employee who works there; left out while it is not known who holds it
     */
    record PlanInterview(
            @NotNull InterviewKind kind,
            @NotNull LocalDate plannedOn,
            @Nullable @Pattern(regexp = TIME) @Size(max = 5) String plannedAt,
            @NotBlank @Size(max = 40) String unit,
            @Nullable @Size(max = 40) String employee) {
        static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";
    }
}
