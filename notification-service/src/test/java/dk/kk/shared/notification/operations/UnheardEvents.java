package dk.kk.shared.notification.operations;

import static java.util.stream.Collectors.toMap;

import dk.kk.shared.platform.testing.EventLog;
import dk.kk.shared.platform.testing.SuiteResource;
import dk.kk.shared.platform.testing.ToldEvent;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** A group that has heard all of its service's own topic, and then so many events that nobody hears. */
final class UnheardEvents implements AutoCloseable {
    private final Admin broker =
            Admin.create(Map.of("bootstrap.servers", (Object) System.getProperty(SuiteResource.KAFKA)));
    private final String group;

    UnheardEvents(String service, int count) throws ExecutionException, InterruptedException {
        var topic = service + ".events.v1";
        group = EventLog.prefix() + service + "-service";
        broker.alterConsumerGroupOffsets(group, ends(EventLog.prefix() + topic))
                .all()
                .get();
        for (var version = 1; version <= count; version++) {
            var key = UUID.randomUUID();
            new ToldEvent(service, "thing.made", "thing", key.toString(), version, key, Map.of()).publish();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> ends(String topic) throws ExecutionException, InterruptedException {
        var described = broker.describeTopics(List.of(topic)).allTopicNames().get();
        var partitions = described.values().stream().flatMap(found -> found.partitions().stream());
        var asked = partitions.collect(
                toMap(info -> new TopicPartition(topic, info.partition()), _ -> OffsetSpec.latest()));
        return broker.listOffsets(asked).all().get().entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        end -> new OffsetAndMetadata(end.getValue().offset())));
    }

    @Override
    public void close() throws ExecutionException, InterruptedException {
        broker.deleteConsumerGroups(List.of(group)).all().get();
        broker.close();
    }
}
