package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.ExternalEvent;
import dk.kk.shared.notification.subscription.NumberedEvents;
import dk.kk.shared.notification.subscription.Subscribers;
import dk.kk.shared.notification.subscription.Subscription;
import dk.kk.shared.notification.subscription.Subscriptions;
import dk.kk.shared.notification.webhook.Sender;
import dk.kk.shared.notification.webhook.WebhookSecrets;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.move.NoMove;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subscriptions/{id}")
@Produces(MediaType.APPLICATION_JSON)
class DeliveryResource {
    private final Desk desk;
    private final Subscriptions subscriptions;
    private final NumberedEvents events;
    private final DeliveryQueues queues;
    private final WebhookSecrets secrets;
    private final Sender sender;
    private final Subjects subjects;
    private final BusinessClock clock;
    private final RealClock realClock;

    DeliveryResource(
            Desk desk,
            Subscriptions subscriptions,
            NumberedEvents events,
            DeliveryQueues queues,
            WebhookSecrets secrets,
            Sender sender,
            Subjects subjects,
            BusinessClock clock,
            RealClock realClock) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.events = events;
        this.queues = queues;
        this.secrets = secrets;
        this.sender = sender;
        this.subjects = subjects;
        this.clock = clock;
        this.realClock = realClock;
    }

    @GET
    @Path("/delivery")
    @Replayers
    @Operation(summary = "How far the deliveries of a subscription are")
    public RestResponse<DeliveryView> getDelivery(@RestPath UUID id) {
        return desk.show(subscriptions, id, this::view);
    }

    @POST
    @Path("/replay")
    @Replayers
    @APIResponseSchema(value = DeliveryView.class, responseCode = "200", responseDescription = "Delivered from there")
    @APIResponse(responseCode = "410", description = "What was asked for is kept no more")
    @NoMove("of the deliveries, which say where they stand")
    @Operation(summary = "Deliver again from a number on; a suspended subscription becomes active")
    public RestResponse<DeliveryView> replaySubscription(
            @RestPath UUID id,
            @HeaderParam("If-Match") @Nullable IfMatch ifMatch,
            @Valid @NotNull ReplaySubscription request) {
        return desk.change(
                subscriptions,
                id,
                ifMatch,
                subscription -> {
                    var happened = subscription.replay(clock);
                    events.require(request.from() - 1, events.range(id));
                    queues.restart(id, request.from(), realClock.instant());
                    return happened;
                },
                this::view);
    }

    @POST
    @Path("/ping")
    @Subscribers
    @NoMove("of the deliveries: tries the address")
    @Operation(summary = "Send a signed message that tells of nothing, and say what became of it")
    @APIResponseSchema(value = PingResult.class, responseCode = "200", responseDescription = "Tried once")
    public PingResult pingSubscription(@RestPath UUID id) {
        var ping = subjects.inTransaction(() -> Ping.of(subscriptions.get(id), secrets.keys(id)));
        var message = ExternalEvent.ping(id, clock.instant());
        var from = System.nanoTime();
        var outcome = sender.send(ping.url(), ping.keys(), message.id().toString(), EventJson.write(message));
        var millis = Duration.ofNanos(System.nanoTime() - from).toMillis();
        return new PingResult(message.id(), outcome, millis);
    }

    private DeliveryView view(Subscription subscription) {
        var id = subscription.id();
        return DeliveryView.of(
                subscription, events.range(id), queues.standing(id).orElse(null), secrets.live(id));
    }

    /** What is needed of the database before the wait. */
    private record Ping(String url, List<byte[]> keys) {
        static Ping of(Subscription subscription, List<byte[]> keys) {
            var url = subscription.url();
            if (url == null) {
                throw new RuleViolation("subscription-without-webhook");
            }
            return new Ping(url, keys);
        }
    }

    @Schema(name = "ReplaySubscription")
    record ReplaySubscription(
            @Schema(description = "The number that is delivered next") @NotNull @Min(1)
            Long from) {}
}
