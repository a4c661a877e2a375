package dk.kk.shared.notification.operations;

import java.util.List;

/**
 * How far the consumers of a service are behind.
 *
 * @param members how many listen now
 * @param topics those that the group has heard or listens to, by name
 */
record GroupLag(int members, List<TopicLag> topics) {

    /** @param events how many it has not applied yet */
    record TopicLag(String topic, long events) {}

    long events() {
        return topics.stream().mapToLong(TopicLag::events).sum();
    }
}
