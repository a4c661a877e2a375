package dk.kk.shared.platform.outbox;

import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready while the relay stands still: changes would be taken that nobody is told of. */
@Readiness
@Singleton
class RelayReadiness implements HealthCheck {
    private final Relay relay;
    private final OutboxDepth depth;

    RelayReadiness(Relay relay, OutboxDepth depth) {
        this.relay = relay;
        this.depth = depth;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("Outbox relay")
                .status(relay.isMoving())
                .withData("secondsSinceWell", relay.sinceWell().toSeconds())
                .withData("oldestUnsentSeconds", String.valueOf(depth.oldestUnsentSeconds()))
                .withData("heldTopics", String.join(",", relay.heldTopics()))
                .build();
    }
}
