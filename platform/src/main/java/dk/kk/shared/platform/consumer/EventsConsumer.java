package dk.kk.shared.platform.consumer;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * One channel for all topics, so that two events of one citizen are never applied side by side. A service that listens to nobody
 * says {@code mp.messaging.incoming.events.enabled=false} and has none.
 */
@ApplicationScoped
@IfBuildProperty(name = "mp.messaging.incoming.events.enabled", stringValue = "true", enableIfMissing = true)
public class EventsConsumer {

    private static final Logger LOG = Logger.getLogger(EventsConsumer.class);

    private final Inbox inbox;

    /** @param member demanded here: Kafka would take an instance without it for a stranger after each restart */
    EventsConsumer(
            Inbox inbox, @ConfigProperty(name = "mp.messaging.incoming.events.group.instance.id") String member) {
        this.inbox = inbox;
        LOG.infof("Listens to events as %s", member);
    }

    @Incoming("events")
    @Blocking
    void hear(ConsumerRecords<String, String> records) {
        inbox.receive(records);
    }
}
