package dk.kk.shared.local.broker;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the suite (docs/events): six partitions each, one copy. */
public final class Topics {
    public static final List<String> NAMES = List.of(
            "citizen.events.v1",
            "citizen.target-groups.v1",
            "plan.events.v1",
            "offer.events.v1",
            "notification.events.v1",
            "kpi.events.v1");

    private static final int PARTITIONS = 6;

    private Topics() {}

    /** Makes the missing ones of the topics, each name led by {@code prefix} (empty in the stack; a test module has its own). */
    public static void create(String bootstrapServers, String prefix) {
        try (var admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, (Object) bootstrapServers))) {
            var topics = NAMES.stream()
                    .map(name -> new NewTopic(prefix + name, PARTITIONS, (short) 1))
                    .toList();
            for (var made : admin.createTopics(topics).values().values()) {
                try {
                    made.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw new IllegalStateException("Cannot create the topics: " + e.getCause(), e);
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
