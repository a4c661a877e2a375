package dk.kk.shared.notification.delivery;

import dk.kk.shared.notification.subscription.Subscription;
import dk.kk.shared.notification.subscription.SubscriptionPhase;
import dk.kk.shared.notification.subscription.Subscriptions;
import dk.kk.shared.notification.webhook.Outcome;
import dk.kk.shared.platform.access.BackgroundJobs;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Suspends a subscription whose deliveries were tried to the end. Nothing of it is lost. */
@ApplicationScoped
class ExhaustedDelivery {
    private final Subscriptions subscriptions;
    private final Outbox outbox;
    private final BackgroundJobs jobs;
    private final BusinessClock clock;

    ExhaustedDelivery(Subscriptions subscriptions, Outbox outbox, BackgroundJobs jobs, BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.outbox = outbox;
        this.jobs = jobs;
        this.clock = clock;
    }

    void suspend(UUID id, Outcome outcome) {
        jobs.run(
                "delivery",
                "system:delivery",
                Purpose.SUPPORT,
                () -> QuarkusTransaction.requiringNew().run(() -> suspend(subscriptions.lock(id), outcome)));
    }

    private void suspend(Subscription subscription, Outcome outcome) {
        if (subscription.phase() != SubscriptionPhase.ACTIVE) {
            return; // paused or ended meanwhile
        }
        var happened = subscription.suspend(clock);
        outbox.addAll(subscriptions.changed(
                subscription, happened, outcome == Outcome.GONE ? "receiver-gone" : "delivery-exhausted"));
    }
}
