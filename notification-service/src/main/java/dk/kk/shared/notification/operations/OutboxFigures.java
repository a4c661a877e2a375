package dk.kk.shared.notification.operations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a service's {@code /q/metrics} say of its outbox.
 *
 * @param topics those it publishes to, and what waits for Kafka
 * @param refused rows Kafka refused for good: their streams stand still
 * @param relayAlive somebody sends
 */
record OutboxFigures(List<UnsentEvents> topics, long refused, boolean relayAlive) {
    private static final Pattern GAUGE = Pattern.compile("(?m)^(outbox_[a-z_]+)(?:\\{([^}]*)})? ([0-9.eE+-]+)\\s*$");
    private static final Pattern TOPIC = Pattern.compile("topic=\"([^\"]+)\"");
    private static final long ACT_ABOVE_SECONDS = 60;

    /** Empty where a figure is missing, or NaN because the service's database is away. */
    static Optional<OutboxFigures> of(String metrics) {
        var gauges = new Gauges();
        GAUGE.matcher(metrics)
                .results()
                .forEach(gauge -> gauges.add(gauge.group(1), gauge.group(2), Double.parseDouble(gauge.group(3))));
        return gauges.figures();
    }

    long unsent() {
        return topics.stream().mapToLong(UnsentEvents::events).sum();
    }

    boolean isSlow() {
        return topics.stream().anyMatch(topic -> topic.oldestSeconds() > ACT_ABOVE_SECONDS);
    }

    private static final class Gauges {
        private final Map<String, Long> unsent = new TreeMap<>();
        private final Map<String, Long> oldest = new TreeMap<>();
        private @Nullable Long refused;
        private @Nullable Long alive;

        private void add(String name, @Nullable String labels, double value) {
            var figure = Math.round(value);
            switch (name) {
                case "outbox_unsent_rows" -> add(unsent, labels, figure);
                case "outbox_oldest_unsent_seconds" -> add(oldest, labels, figure);
                case "outbox_refused_rows" -> refused = figure;
                case "outbox_relay_alive" -> alive = figure;
                default -> {
                    // not looked at here
                }
            }
        }

        private static void add(Map<String, Long> figures, @Nullable String labels, long figure) {
            var topic = TOPIC.matcher(labels == null ? "" : labels);
            if (topic.find()) {
                figures.put(topic.group(1), figure);
            }
        }

        private Optional<OutboxFigures> figures() {
            if (unsent.isEmpty() || !unsent.keySet().equals(oldest.keySet()) || refused == null || alive == null) {
                return Optional.empty();
            }
            var topics = unsent.entrySet().stream()
                    .map(topic ->
                            new UnsentEvents(topic.getKey(), topic.getValue(), oldest.getOrDefault(topic.getKey(), 0L)))
                    .toList();
            return Optional.of(new OutboxFigures(topics, refused, alive > 0));
        }
    }
}
