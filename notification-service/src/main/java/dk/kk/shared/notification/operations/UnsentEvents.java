package dk.kk.shared.notification.operations;

/**
 * What waits for one topic.
 *
 * @param oldestSeconds how long the oldest has waited
 */
record UnsentEvents(String topic, long events, long oldestSeconds) {}
