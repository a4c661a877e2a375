package dk.kk.shared.notification.operations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import dk.kk.shared.notification.operations.GroupLag.TopicLag;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.jspecify.annotations.Nullable;

/** What the broker knows of groups of consumers: what they have committed, against where their topics end. */
final class ConsumerGroups {
    private final Admin broker;
    private final String prefix;

    ConsumerGroups(Admin broker, String prefix) {
        this.broker = broker;
        this.prefix = prefix;
    }

    /** A group that nobody ever joined has no members and no topics. */
    Map<String, GroupLag> lags(Set<String> groups) {
        var described = broker.describeConsumerGroups(groups).describedGroups();
        var offsets = broker.listConsumerGroupOffsets(
                groups.stream().collect(toMap(group -> group, _ -> new ListConsumerGroupOffsetsSpec())));
        var standings = groups.stream()
                .collect(toMap(
                        group -> group,
                        group -> new Standing(
                                members(described.get(group)),
                                committed(answer(offsets.partitionsToOffsetAndMetadata(group))))));
        var partitions = standings.values().stream()
                .flatMap(standing -> standing.partitions().stream())
                .collect(toSet());
        var starts = offsets(partitions, OffsetSpec.earliest());
        var ends = offsets(partitions, OffsetSpec.latest());
        return standings.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, group -> lag(group.getValue(), starts, ends)));
    }

    private record Standing(Collection<MemberDescription> members, Map<TopicPartition, Long> committed) {
        /** A partition in which nothing came yet is listened to without a committed offset. */
        Set<TopicPartition> partitions() {
            var assigned = members.stream().flatMap(member -> member.assignment().topicPartitions().stream());
            return Stream.concat(committed.keySet().stream(), assigned).collect(toSet());
        }
    }

    private GroupLag lag(Standing standing, Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {
        var perTopic = standing.partitions().stream()
                .collect(groupingBy(TopicPartition::topic, TreeMap::new, summingLong(partition -> {
                    var end = ends.getOrDefault(partition, 0L);
                    var start = starts.getOrDefault(partition, end);
                    return Math.max(0, end - standing.committed().getOrDefault(partition, start));
                })));
        var topics = perTopic.entrySet().stream()
                .map(topic -> new TopicLag(topic.getKey().substring(prefix.length()), topic.getValue()))
                .toList();
        return new GroupLag(standing.members().size(), topics);
    }

    private Map<TopicPartition, Long> offsets(Set<TopicPartition> partitions, OffsetSpec which) {
        var asked = partitions.stream().collect(toMap(partition -> partition, _ -> which));
        return answer(broker.listOffsets(asked).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    /** The broker says null of a partition without a committed offset. */
    private static Map<TopicPartition, Long> committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        var committed = new HashMap<TopicPartition, Long>();
        offsets.entrySet().stream()
                .filter(offset -> offset.getValue() != null)
                .forEach(offset ->
                        committed.put(offset.getKey(), offset.getValue().offset()));
        return committed;
    }

    private static Collection<MemberDescription> members(@Nullable KafkaFuture<ConsumerGroupDescription> group) {
        try {
            return group == null ? List.of() : answer(group).members();
        } catch (KafkaException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return List.of();
            }
            throw e;
        }
    }

    private static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new KafkaException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException(e);
        }
    }
}
