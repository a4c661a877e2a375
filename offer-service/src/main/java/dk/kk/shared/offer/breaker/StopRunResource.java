package dk.kk.shared.offer.breaker;

import dk.kk.shared.offer.benefitstop.StopOrder;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.idempotency.Idempotent;
import dk.kk.shared.platform.move.MovesTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/stop-runs")
class StopRunResource {
    private final Desk desk;
    private final StopRuns runs;
    private final RunStops runStops;
    private final RunItems items;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    StopRunResource(
            Desk desk,
            StopRuns runs,
            RunStops runStops,
            RunItems items,
            Subjects subjects,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.runs = runs;
        this.runStops = runStops;
        this.items = items;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Idempotent
    @RunSenders
    @Operation(summary = "Record many stops that another system decided; more than usual are held for a manager")
    public RestResponse<StopRunView> submitRun(@Valid @NotNull SubmitRun request) {
        return desk.make(runs, null, request, "submitted", () -> runStops.submit(request.orders()), this::view);
    }

    @GET
    @RunDeciders
    @Operation(summary = "The runs of stops")
    public RestResponse<List<StopRunView>> listRuns(
            @QueryParam("phase") @Nullable RunPhase phase, @BeanParam @Valid PageRequest page, UriInfo uri) {
        return subjects.inTransaction(() -> {
            var found = runs.page(phase, page);
            var previews = items.count(found.stream().map(StopRun::id).toList());
            return Paged.of(
                    found,
                    page,
                    run -> run.id().toString(),
                    uri,
                    run -> StopRunView.of(run, previews.getOrDefault(run.id(), List.of()), caller.principal()));
        });
    }

    @GET
    @Path("/{id}")
    @RunDeciders
    @Operation(summary = "A run of stops, with what it does or would do")
    public RestResponse<StopRunView> getRun(@RestPath UUID id) {
        return desk.show(runs, id, this::view);
    }

    @GET
    @Path("/{id}/items")
    @RunDeciders
    @Operation(summary = "The orders of a run, and what became of each")
    public RestResponse<List<RunItem>> listRunItems(
            @RestPath UUID id, @BeanParam @Valid PageRequest page, UriInfo uri) {
        return subjects.inTransaction(() -> {
            runs.get(id);
            return Paged.of(items.page(id, page), page, item -> String.valueOf(item.position()), uri);
        });
    }

    @POST
    @Path("/{id}/release")
    @RunDeciders
    @MovesTo("RELEASED")
    @Operation(summary = "Let a held run through: each of its stops is recorded and told")
    public RestResponse<StopRunView> releaseRun(@RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(runs, id, ifMatch, runStops::release, this::view);
    }

    @POST
    @Path("/{id}/discard")
    @RunDeciders
    @MovesTo("DISCARDED")
    @Operation(summary = "Throw a held run away: none of its stops happens")
    public RestResponse<StopRunView> discardRun(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch, @Valid @NotNull DiscardRun request) {
        return desk.change(
                runs,
                id,
                ifMatch,
                run -> run.discard(request.reason(), caller.principal().actor(), clock),
                this::view);
    }

    private StopRunView view(StopRun run) {
        return StopRunView.of(
                run, items.count(List.of(run.id())).getOrDefault(run.id(), List.of()), caller.principal());
    }

    @Schema(name = "SubmitRun")
    record SubmitRun(@NotEmpty @Size(max = 10_000) List<@Valid @NotNull StopOrder> orders) {}

    @Schema(name = "DiscardRun")
    record DiscardRun(@NotBlank @Size(min = 10, max = 1_000) String reason) {}
}
