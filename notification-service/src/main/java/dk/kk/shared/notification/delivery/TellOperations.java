package dk.kk.shared.notification.delivery;

import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** People must know of a subscription whose webhook was tried to the end, and that it goes on again. */
@Singleton
class TellOperations {
    private static final Logger LOG = Logger.getLogger(TellOperations.class);

    /** In the transaction that moves the subscription, whoever does. */
    void moved(@Observes Outbox.RowsWritten written) {
        written.events().stream()
                .filter(event -> event.stream().kind().equals("subscription"))
                .forEach(TellOperations::tell);
    }

    private static void tell(Event event) {
        switch (event.type()) {
            case "subscription.suspended" ->
                LOG.errorf(
                        "Subscription %s is suspended, its webhook failed: %s",
                        event.stream().id(), event.cause());
            case "subscription.resumed", "subscription.ended" ->
                LOG.infof("%s: %s", event.type(), event.stream().id());
            default -> {
                // nothing that people wait for
            }
        }
    }
}
