package dk.kk.shared.notification.subscription;

import dk.kk.shared.notification.webhook.WebhookSecrets;
import dk.kk.shared.platform.access.Caller;
import dk.kk.shared.platform.access.Subjects;
import dk.kk.shared.platform.clock.BusinessClock;
import dk.kk.shared.platform.outbox.Outbox;
import dk.kk.shared.platform.problem.RuleViolation;
import jakarta.inject.Singleton;

/**
 * Registers a subscription. Not through the desk: what it answers bears a secret, and an answer under an {@code Idempotency-Key}
 * would be kept with it.
 */
@Singleton
class Registrations {
    private static final int AT_MOST = 100;

    private final Subscriptions subscriptions;
    private final SubscribingClients clients;
    private final WebhookSecrets secrets;
    private final Subjects subjects;
    private final Outbox outbox;
    private final Caller caller;
    private final BusinessClock clock;

    Registrations(
            Subscriptions subscriptions,
            SubscribingClients clients,
            WebhookSecrets secrets,
            Subjects subjects,
            Outbox outbox,
            Caller caller,
            BusinessClock clock) {
        this.subscriptions = subscriptions;
        this.clients = clients;
        this.secrets = secrets;
        this.subjects = subjects;
        this.outbox = outbox;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws RuleViolation {@code event-type-unknown}, {@code unit-not-yours}, {@code subscriptions-too-many} */
    RegisteredSubscription register(RegisterSubscription request) {
        return subjects.inTransaction(() -> {
            var asking = clients.asking();
            clients.require(asking, request.filter());
            if (subscriptions.live(asking.client()) >= AT_MOST) {
                throw new RuleViolation("subscriptions-too-many", "most", AT_MOST);
            }
            var made =
                    new Subscription(asking.client(), asking.administration(), request.filter(), request.url(), clock);
            subscriptions.add(made);
            outbox.addAll(subscriptions.changed(made, "registered", caller.cause("registered")));
            var secret = made.url() == null ? null : secrets.make(made.id());
            return new RegisteredSubscription(SubscriptionView.of(made, caller.principal()), secret);
        });
    }
}
