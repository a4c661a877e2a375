package dk.kk.shared.notification.reconciliation;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.Operators;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/api/v1/reconciliation-runs")
@Produces(MediaType.APPLICATION_JSON)
class ReconciliationResource {
    private static final UUID GREATEST = new UUID(-1, -1);

    private final Runs runs;
    private final ReconciliationHour hour;
    private final Caller caller;

    ReconciliationResource(Runs runs, ReconciliationHour hour, Caller caller) {
        this.runs = runs;
        this.hour = hour;
        this.caller = caller;
    }

    @GET
    @Operators
    @Operation(summary = "List the runs that compared all stops with what SOF was told, newest first")
    public RestResponse<List<ReconciliationRun>> listReconciliationRuns(
            @Valid @BeanParam PageRequest page, UriInfo uri) {
        var before = page.after() == null ? GREATEST : page.afterId();
        return Paged.of(runs.before(before, page.fetch()), page, run -> run.id().toString(), uri);
    }

    @POST
    @Operators
    @Operation(summary = "Compare all stops with what SOF was told; the run goes on behind the answer")
    @APIResponseSchema(value = ReconciliationRun.class, responseCode = "202", responseDescription = "Begun")
    public RestResponse<ReconciliationRun> startReconciliationRun() {
        var run = hour.begin(caller.principal().actor());
        return RestResponse.ResponseBuilder.<ReconciliationRun>create(RestResponse.Status.ACCEPTED)
                .location(URI.create("/api/v1/reconciliation-runs/" + run.id()))
                .entity(run)
                .build();
    }

    @GET
    @Path("/{id}")
    @Operators
    @Operation(summary = "A run with what did not agree")
    public RestResponse<FoundBreaks> getReconciliationRun(@RestPath UUID id) {
        return RestResponse.ok(new FoundBreaks(runs.get(id), runs.breaks(id)));
    }

    /** @param breaks at most the 1,000 oldest; of a run that is not done none are known */
    @Schema(name = "ReconciliationRunWithBreaks")
    record FoundBreaks(ReconciliationRun run, List<NamedBreak> breaks) {}
}
