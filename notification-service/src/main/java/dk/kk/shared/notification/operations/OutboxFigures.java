package dk.kk.shared.notification.operations;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a service's {@code /q/metrics} say of its outbox.
 *
 * @param unsent rows that wait for Kafka
 * @param oldestSeconds how long the oldest of them has waited
 * @param refused rows Kafka refused for good: their streams stand still
 * @param relayAlive somebody sends
 */
record OutboxFigures(long unsent, long oldestSeconds, long refused, boolean relayAlive) {
    private static final Pattern GAUGE = Pattern.compile("(?m)^(outbox_[a-z_]+)(?:\\{[^}]*})? ([0-9.eE+-]+)\\s*$");
    private static final long ACT_ABOVE_SECONDS = 60;

    /** Empty where a figure is missing, or NaN because the service's database is away. */
    static Optional<OutboxFigures> of(String metrics) {
        var gauges = GAUGE.matcher(metrics)
                .results()
                .collect(Collectors.toMap(gauge -> gauge.group(1), OutboxFigures::value, (first, _) -> first));
        return gauges.keySet().containsAll(Gauges.ALL) ? Optional.of(of(gauges)) : Optional.empty();
    }

    boolean isSlow() {
        return oldestSeconds > ACT_ABOVE_SECONDS;
    }

    private static OutboxFigures of(Map<String, Double> gauges) {
        return new OutboxFigures(
                Math.round(gauges.getOrDefault(Gauges.UNSENT, 0.0)),
                Math.round(gauges.getOrDefault(Gauges.OLDEST, 0.0)),
                Math.round(gauges.getOrDefault(Gauges.REFUSED, 0.0)),
                gauges.getOrDefault(Gauges.ALIVE, 0.0) > 0);
    }

    private static double value(MatchResult gauge) {
        return Double.parseDouble(gauge.group(2));
    }

    private static final class Gauges {
        private static final String UNSENT = "outbox_unsent_rows";
        private static final String OLDEST = "outbox_oldest_unsent_seconds";
        private static final String REFUSED = "outbox_refused_rows";
        private static final String ALIVE = "outbox_relay_alive";
        private static final Set<String> ALL = Set.of(UNSENT, OLDEST, REFUSED, ALIVE);
    }
}
