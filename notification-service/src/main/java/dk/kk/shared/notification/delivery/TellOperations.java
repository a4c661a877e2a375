package dk.kk.shared.notification.delivery;

import static dk.kk.shared.notification.incident.IncidentKind.DELIVERY_EXHAUSTED;

import dk.kk.shared.notification.incident.Incidents;
import dk.kk.shared.platform.outbox.Event;
import dk.kk.shared.platform.outbox.Outbox;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** People must know of a subscription whose webhook was tried to the end, and that it goes on again. */
@Singleton
class TellOperations {
    private final Incidents incidents;

    TellOperations(Incidents incidents) {
        this.incidents = incidents;
    }

    /** In the transaction that moves the subscription, whoever does. */
    void moved(@Observes Outbox.RowsWritten written) {
        written.events().stream()
                .filter(event -> event.stream().kind().equals("subscription"))
                .forEach(this::tell);
    }

    private void tell(Event event) {
        var subscription = event.stream().id();
        switch (event.type()) {
            case "subscription.suspended" -> incidents.raise(DELIVERY_EXHAUSTED, subscription, event.cause());
            case "subscription.resumed", "subscription.ended" -> incidents.clear(DELIVERY_EXHAUSTED, subscription);
            default -> {
                // nothing that people wait for
            }
        }
    }
}
