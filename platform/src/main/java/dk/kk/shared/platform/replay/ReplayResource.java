package dk.kk.shared.platform.replay;

import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.rules.Operators;
import dk.kk.shared.platform.stream.Ids;
import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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

/** Reading once more what other services told. */
@Path("/api/v1/replays")
@Produces(MediaType.APPLICATION_JSON)
@EndpointDisabled(name = "mp.messaging.incoming.events.enabled", stringValue = "false")
public class ReplayResource {

    private final Replays replays;
    private final ReplayWorker worker;
    private final Caller caller;

    ReplayResource(Replays replays, ReplayWorker worker, Caller caller) {
        this.replays = replays;
        this.worker = worker;
        this.caller = caller;
    }

    @Schema(name = "StartReplay")
    record StartReplay(
            @Schema(
                    description =
                            "COMPARE lists what is not here as its topics tell it; APPLY applies it, stream by stream, while everything else goes on")
            @NotNull
            ReplayMode mode) {}

    @POST
    @Operators
    @Operation(
            summary =
                    "Read all that is heard here once more, from the beginning of its topics; follows in the background")
    @APIResponseSchema(value = ReplayView.class, responseCode = "202", responseDescription = "Begun")
    public RestResponse<ReplayView> startReplay(@Valid @NotNull StartReplay request) {
        var id = Ids.next();
        var startedBy = caller.principal().actor();
        replays.start(id, request.mode(), startedBy);
        worker.take(id, request.mode(), startedBy);
        return RestResponse.ResponseBuilder.<ReplayView>create(RestResponse.Status.ACCEPTED)
                .entity(replays.view(id))
                .location(URI.create("/api/v1/replays/" + id))
                .build();
    }

    @GET
    @Operators
    @Operation(summary = "The replays, newest first")
    public RestResponse<List<ReplayView>> listReplays(@Valid @BeanParam PageRequest page, UriInfo uri) {
        return Paged.of(replays.views(page), page, view -> view.id().toString(), uri);
    }

    @GET
    @Path("/{id}")
    @Operators
    @Operation(summary = "How a replay stands")
    public ReplayView getReplay(@RestPath UUID id) {
        return replays.view(id);
    }

    @GET
    @Path("/{id}/findings")
    @Operators
    @Operation(
            summary =
                    "The streams that are not here, or were not, as their topics tell them; of the newest replay alone")
    public RestResponse<List<FoundStream>> listReplayFindings(
            @RestPath UUID id, @Valid @BeanParam PageRequest page, UriInfo uri) {
        replays.view(id); // or it is not found
        return Paged.of(replays.found(id, page), page, FoundStream::place, uri);
    }
}
