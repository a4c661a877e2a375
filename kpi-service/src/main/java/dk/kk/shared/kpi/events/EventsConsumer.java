package dk.kk.shared.kpi.events;

import dk.kk.shared.platform.consumer.Inbox;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** One channel for all topics, so that two events of one citizen are never applied side by side. */
@ApplicationScoped
class EventsConsumer {

    private final Inbox inbox;

    EventsConsumer(Inbox inbox) {
        this.inbox = inbox;
    }

    @Incoming("events")
    @Blocking
    void hear(ConsumerRecords<String, String> records) {
        inbox.receive(records);
    }
}
