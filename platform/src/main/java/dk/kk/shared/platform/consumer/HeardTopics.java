package dk.kk.shared.platform.consumer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics this service listens to, and whose each is: {@code offer.events.v1} is offer's. None where it listens to nobody. */
@Singleton
class HeardTopics {
    private final String prefix;
    private final List<String> inKafka;

    HeardTopics(
            @ConfigProperty(name = "shared.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "mp.messaging.incoming.events.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "mp.messaging.incoming.events.enabled", defaultValue = "true") boolean enabled) {
        this.prefix = prefix.orElse("");
        this.inKafka = enabled ? List.copyOf(topics.orElse(List.of())) : List.of();
    }

    /** As Kafka knows them. */
    List<String> inKafka() {
        return inKafka;
    }

    /** The service that publishes to it. */
    String sourceOf(String inKafka) {
        var name = inKafka.substring(prefix.length());
        return name.substring(0, name.indexOf('.'));
    }
}
