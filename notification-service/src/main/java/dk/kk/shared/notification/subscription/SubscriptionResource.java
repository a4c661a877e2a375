package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.webhook.Targets;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.Answers;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.http.PageRequest;
import dk.kk.shared.platform.http.Paged;
import dk.kk.shared.platform.move.MovesTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subscriptions")
@Produces(MediaType.APPLICATION_JSON)
class SubscriptionResource {
    /** How long a name server may take before there is no address. */
    private static final Duration LOOK_UP = Duration.ofSeconds(3);

    private final Desk desk;
    private final Subscriptions subscriptions;
    private final SubscribingClients clients;
    private final Registrations registrations;
    private final Targets targets;
    private final Subjects subjects;
    private final Caller caller;
    private final BusinessClock clock;

    SubscriptionResource(
            Desk desk,
            Subscriptions subscriptions,
            SubscribingClients clients,
            Registrations registrations,
            Targets targets,
            Subjects subjects,
            Caller caller,
            BusinessClock clock) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.clients = clients;
        this.registrations = registrations;
        this.targets = targets;
        this.subjects = subjects;
        this.caller = caller;
        this.clock = clock;
    }

    @POST
    @Subscribers
    @Operation(
            summary = "Subscribe to what happens to alerts",
            description =
                    "The secret is shown this once. Not idempotent: a caller whose answer was lost finds the subscription in its"
                            + " list, ends it and registers anew.")
    @APIResponseSchema(value = RegisteredSubscription.class, responseCode = "201", responseDescription = "Registered")
    public RestResponse<RegisteredSubscription> registerSubscription(@Valid @NotNull RegisterSubscription request) {
        clients.asking();
        if (request.url() != null) {
            targets.require(request.url(), LOOK_UP);
        }
        var made = registrations.register(request);
        var location = URI.create("/api/v1/subscriptions/" + made.subscription().id());
        return Answers.created(location, made, made.subscription().version());
    }

    @GET
    @Subscribers
    @Operation(summary = "The caller's subscriptions")
    public RestResponse<List<SubscriptionView>> listSubscriptions(
            @QueryParam("phase") @Nullable SubscriptionPhase phase, @BeanParam @Valid PageRequest page, UriInfo uri) {
        return subjects.inTransaction(() -> Paged.of(
                subscriptions.ofClient(clients.asking().client(), phase, page),
                page,
                subscription -> subscription.id().toString(),
                uri,
                this::view));
    }

    @GET
    @Path("/{id}")
    @Subscribers
    @Operation(summary = "A subscription of the caller's")
    public RestResponse<SubscriptionView> getSubscription(@RestPath UUID id) {
        return desk.show(subscriptions, id, this::view);
    }

    @POST
    @Path("/{id}/pause")
    @Subscribers
    @MovesTo("PAUSED")
    @Operation(summary = "Hold deliveries back; events are still numbered and kept")
    public RestResponse<SubscriptionView> pauseSubscription(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(subscriptions, id, ifMatch, subscription -> subscription.pause(clock), this::view);
    }

    @POST
    @Path("/{id}/resumption")
    @Subscribers
    @MovesTo("ACTIVE")
    @Operation(summary = "Deliver again after a pause or a suspension, from where deliveries stood")
    public RestResponse<SubscriptionView> resumeSubscription(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(subscriptions, id, ifMatch, subscription -> subscription.resume(clock), this::view);
    }

    @POST
    @Path("/{id}/ending")
    @Subscribers
    @MovesTo("ENDED")
    @Operation(summary = "End a subscription for good; what it was told can be read until it is removed")
    public RestResponse<SubscriptionView> endSubscription(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(subscriptions, id, ifMatch, subscription -> subscription.end(clock), this::view);
    }

    private SubscriptionView view(Subscription subscription) {
        return SubscriptionView.of(subscription, caller.principal());
    }
}
