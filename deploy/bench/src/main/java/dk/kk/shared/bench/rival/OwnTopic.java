package dk.kk.shared.bench.rival;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/** A topic that no service hears, with as many partitions as one of theirs. The broker makes none by itself. */
public final class OwnTopic {
    private static final int PARTITIONS = 6;

    private OwnTopic() {}

    /** @return its name */
    public static String create(String bootstrapServers) {
        var name = "bench." + UUID.randomUUID();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(name, PARTITIONS, (short) 1)))
                    .all()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join();
        }
        return name;
    }
}
