package dk.kk.shared.platform.outbox;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The topics this service publishes to, {@code shared.topics.published}: none else, so that each has its metrics and its ACL. */
@Singleton
class PublishedTopics {
    private final String prefix;
    private final List<String> names;

    PublishedTopics(
            @ConfigProperty(name = "shared.topics.prefix") Optional<String> prefix,
            @ConfigProperty(name = "shared.topics.published") List<String> names) {
        this.prefix = prefix.orElse("");
        this.names = List.copyOf(names);
    }

    /** Without the prefix. */
    List<String> names() {
        return names;
    }

    /** As Kafka knows them. */
    List<String> inKafka() {
        return names.stream().map(this::inKafka).toList();
    }

    /** As Kafka knows it. */
    String inKafka(String name) {
        if (!names.contains(name)) {
            throw new IllegalArgumentException(name + " is not among shared.topics.published");
        }
        return prefix + name;
    }
}
