package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.Subscribers;
import dk.kk.shared.notification.subscription.Subscriptions;
import dk.kk.shared.notification.webhook.LiveSecret;
import dk.kk.shared.notification.webhook.NewSecret;
import dk.kk.shared.notification.webhook.WebhookSecrets;
import dk.kk.shared.platform.change.Desk;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.http.IfMatch;
import dk.kk.shared.platform.move.NoMove;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/subscriptions/{id}")
class SecretResource {
    private final Desk desk;
    private final Subscriptions subscriptions;
    private final WebhookSecrets secrets;
    private final BusinessClock clock;

    SecretResource(Desk desk, Subscriptions subscriptions, WebhookSecrets secrets, BusinessClock clock) {
        this.desk = desk;
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.clock = clock;
    }

    @POST
    @Path("/secret-rotation")
    @Subscribers
    @NoMove("of the secrets")
    @Operation(summary = "Make a new secret, shown this once; both sign for 24 hours")
    public RestResponse<RotatedSecret> rotateSecret(
            @RestPath UUID id, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        var made = new AtomicReference<NewSecret>();
        return desk.change(
                subscriptions,
                id,
                ifMatch,
                subscription -> {
                    var happened = subscription.changeSecrets(clock);
                    made.set(secrets.rotate(id));
                    return happened;
                },
                _ -> new RotatedSecret(made.get(), secrets.live(id)));
    }

    @POST
    @Path("/secrets/{secretId}/ending")
    @Subscribers
    @NoMove("of the secrets")
    @Operation(summary = "End one of two secrets at once; the other one stays")
    public RestResponse<List<LiveSecret>> endSecret(
            @RestPath UUID id, @RestPath UUID secretId, @HeaderParam("If-Match") @Nullable IfMatch ifMatch) {
        return desk.change(
                subscriptions,
                id,
                ifMatch,
                subscription -> {
                    var happened = subscription.changeSecrets(clock);
                    secrets.end(id, secretId);
                    return happened;
                },
                _ -> secrets.live(id));
    }

    /** @param live both, the oldest first */
    @Schema(name = "RotatedSecret")
    record RotatedSecret(NewSecret made, List<LiveSecret> live) {}
}
