package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.webhook.Outcome;
import dk.kk.shared.notification.webhook.Sender;
import dk.kk.shared.notification.webhook.WebhookSecrets;
import dk.kk.shared.platform.clock.RealClock;
import dk.kk.shared.platform.json.EventJson;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Sends the events of one queue, one after the other, until none is left or one fails. Killed between sending and marking, the next
 * worker sends the event again under the same id: never none, at times twice.
 */
@ApplicationScoped
class DeliverQueue {
    /** Longer than an attempt takes; a killed worker's queue waits for so long. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final DeliveryQueues queues;
    private final Sender sender;
    private final WebhookSecrets secrets;
    private final ExhaustedDelivery exhausted;
    private final DeliveryMetrics metrics;
    private final RealClock clock;

    DeliverQueue(
            DeliveryQueues queues,
            Sender sender,
            WebhookSecrets secrets,
            ExhaustedDelivery exhausted,
            DeliveryMetrics metrics,
            RealClock clock) {
        this.queues = queues;
        this.sender = sender;
        this.secrets = secrets;
        this.exhausted = exhausted;
        this.metrics = metrics;
        this.clock = clock;
    }

    void work(Claim claim) {
        var next = queues.next(claim);
        while (next.isPresent() && isSent(claim, next.get())) {
            next = queues.next(claim);
        }
        if (next.isEmpty()) {
            queues.release(claim);
        }
    }

    private boolean isSent(Claim claim, NextEvent next) {
        var event = next.event();
        var outcome = sender.send(
                next.url(), secrets.keys(claim.subscription()), event.id().toString(), EventJson.write(event));
        metrics.attempted(outcome);
        var now = clock.instant();
        if (outcome == Outcome.DELIVERED) {
            queues.delivered(claim, next.number(), now, now.plus(LEASE));
            return true;
        }
        fail(claim, next.failures() + 1, outcome, now);
        return false;
    }

    private void fail(Claim claim, int failures, Outcome outcome, Instant now) {
        var wait = AttemptPlan.after(failures, ThreadLocalRandom.current().nextDouble());
        if (outcome == Outcome.GONE || wait.isEmpty()) {
            if (queues.failed(claim, 0, outcome, now, now)) {
                exhausted.suspend(claim.subscription(), outcome);
            }
        } else {
            queues.failed(claim, failures, outcome, now, now.plus(wait.get()));
        }
    }
}
