package dk.kk.shared.plan.procedure;

import dk.kk.shared.plan.administration.Administration;
import dk.kk.shared.plan.specialcase.CaseType;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subject;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.change.Verb;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import dk.kk.shared.platform.move.NoMove;
import dk.kk.shared.platform.problem.RuleViolation;
import dk.kk.shared.platform.rules.BothSidesDecide;
import dk.kk.shared.platform.rules.BothSidesRead;
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
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs of procedures: either side starts one, each takes its steps, both see all. */
@Path("/api/v1/procedure-runs")
public class ProcedureRunResource {
    private final Desk desk;
    private final ProcedureRuns runs;
    private final Procedures procedures;
    private final StartRun starts;
    private final StepDays days;
    private final Caller caller;
    private final BusinessClock clock;

    ProcedureRunResource(
            Desk desk,
            ProcedureRuns runs,
            Procedures procedures,
            StartRun starts,
            StepDays days,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.runs = runs;
        this.procedures = procedures;
        this.starts = starts;
        this.days = days;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @BothSidesDecide
    @Operation(summary = "Start the shared procedure for a type of case, as it is in force today, for a shared citizen")
    public RestResponse<ProcedureRunView> startProcedureRun(@Valid @NotNull StartProcedure request) {
        var citizen = request.citizenId();
        return desk.make(
                runs,
                Subject.citizen(citizen),
                request,
                "started",
                () -> starts.start(citizen, ownSide(), request.caseType()),
                this::view);
    }

    @GET
    @BothSidesRead
    @Operation(summary = "The runs of shared procedures for a citizen, in the order they were started")
    public RestResponse<List<ProcedureRunView>> listProcedureRuns(
            @QueryParam("citizenId") @NotNull UUID citizenId, @Valid @BeanParam PageRequest page) {
        return desk.list(runs, citizenId, page, this::view);
    }

    @GET
    @Path("/{id}")
    @BothSidesRead
    @Operation(summary = "A run of a shared procedure, in the words of the version it was started by")
    public RestResponse<ProcedureRunView> getProcedureRun(@RestPath UUID id) {
        return desk.show(runs, id, this::view);
    }

    @POST
    @Path("/{id}/steps/{step}/completion")
    @BothSidesDecide
    @NoMove("a step's, which says whose it is and how it stands")
    @Operation(summary = "A step was taken")
    public RestResponse<ProcedureRunView> completeProcedureStep(
            @RestPath UUID id,
            @RestPath int step,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull CompleteStep request) {
        return change(id, ifMatch, run -> settle(run, step, request.doneOn(), null));
    }

    @POST
    @Path("/{id}/steps/{step}/skip")
    @BothSidesDecide
    @NoMove("a step's, which says whose it is and how it stands")
    @Operation(summary = "A step is left out, and why")
    public RestResponse<ProcedureRunView> skipProcedureStep(
            @RestPath UUID id,
            @RestPath int step,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull SkipStep request) {
        return change(id, ifMatch, run -> settle(run, step, clock.today(), request.reason()));
    }

    @POST
    @Path("/{id}/steps/{step}/reopening")
    @BothSidesDecide
    @NoMove("a step's, which says whose it is and how it stands")
    @Operation(summary = "A step was ticked or skipped by mistake")
    public RestResponse<ProcedureRunView> reopenProcedureStep(
            @RestPath UUID id, @RestPath int step, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return change(id, ifMatch, run -> run.reopen(step, ownSide(), procedureOf(run), days, clock));
    }

    @POST
    @Path("/{id}/stop")
    @BothSidesDecide
    @MovesTo("STOPPED")
    @Operation(summary = "Take no more steps, and say why")
    public RestResponse<ProcedureRunView> stopProcedureRun(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull StopRun request) {
        if (request.reason() == StopReason.NOT_SHARED) {
            throw new RuleViolation("procedure-stop-reason-unfit");
        }
        return change(id, ifMatch, run -> run.stop(request.reason(), clock));
    }

    private String settle(ProcedureRun run, int step, LocalDate on, @Nullable SkipReason skipped) {
        var said = new Settlement(ownSide(), caller.employee(), on, skipped);
        return run.settle(step, said, procedureOf(run), days, clock);
    }

    private RestResponse<ProcedureRunView> change(UUID id, @Nullable IfMatch ifMatch, Verb<ProcedureRun> verb) {
        return desk.change(runs, id, ifMatch, verb, this::view);
    }

    private ProcedureRunView view(ProcedureRun run) {
        return ProcedureRunView.of(run, procedureOf(run), clock.today(), caller.principal());
    }

    private Procedure procedureOf(ProcedureRun run) {
        return procedures.get(run.procedureId());
    }

    private Administration ownSide() {
        return Administration.of(caller.principal());
    }

    record StartProcedure(@NotNull UUID citizenId, @NotNull CaseType caseType) {}

    /** @param doneOn today at the latest, and not before the run was started */
    public record CompleteStep(@NotNull LocalDate doneOn) {}

    public record SkipStep(@NotNull SkipReason reason) {}

    record StopRun(@NotNull StopReason reason) {}
}
