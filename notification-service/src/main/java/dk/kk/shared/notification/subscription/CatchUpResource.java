package dk.kk.shared.notification.subscription;

import dk.kk.shared.platform.access.Subjects;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
class CatchUpResource {
    private final Subscriptions subscriptions;
    private final NumberedEvents events;
    private final SubscribingClients clients;
    private final DryRuns dryRuns;
    private final SubscriptionSettings settings;
    private final Subjects subjects;

    CatchUpResource(
            Subscriptions subscriptions,
            NumberedEvents events,
            SubscribingClients clients,
            DryRuns dryRuns,
            SubscriptionSettings settings,
            Subjects subjects) {
        this.subscriptions = subscriptions;
        this.events = events;
        this.clients = clients;
        this.dryRuns = dryRuns;
        this.settings = settings;
        this.subjects = subjects;
    }

    /**
     * @param newest the newest number given; with it in {@code events} the caller has caught up
     * @param oldest the oldest number still kept
     * @param checkedAt all that had happened until then has its number, real time; if it stands still, so does the numbering, and an
     *     empty answer says nothing
     */
    @Schema(name = "SubscriptionEvents")
    record CaughtUp(List<ExternalEvent> events, long newest, long oldest, Instant checkedAt, long retentionDays) {}

    @GET
    @Path("/{id}/events")
    @Subscribers
    @APIResponseSchema(
            value = CaughtUp.class,
            responseCode = "200",
            responseDescription = "All that is known, or a page of it")
    @APIResponse(responseCode = "422", description = "A number that was not given yet")
    @APIResponse(responseCode = "410", description = "What was asked for is kept no more")
    @Operation(
            summary =
                    "What was told since a number, in order and without a gap; older than the retention it is gone (410)")
    public CaughtUp listSubscriptionEvents(
            @RestPath UUID id,
            @QueryParam("after")
                    @DefaultValue("0")
                    @Min(0)
                    @Parameter(description = "The newest number the caller has; 0: none")
                    long after,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1_000) @Parameter(description = "Events at most")
                    int limit) {
        return subjects.inTransaction(() -> {
            subscriptions.get(id);
            clients.asking();
            var range = events.range(id);
            events.require(after, range);
            return new CaughtUp(
                    events.after(id, after, limit),
                    range.newest(),
                    range.removedThrough() + 1,
                    range.checkedAt(),
                    settings.retention().toDays());
        });
    }

    @POST
    @Path("/dry-run")
    @Subscribers
    @Operation(summary = "What a filter would have told in the last month; nothing is registered")
    public DryRun dryRun(@Valid @NotNull EventFilter filter) {
        return subjects.inTransaction(() -> {
            var asking = clients.asking();
            clients.require(asking, filter);
            return dryRuns.of(asking.administration(), filter);
        });
    }
}
