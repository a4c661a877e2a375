package dk.kk.shared.local.story;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.local.stack.Service;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** The alerts about a stop on the list of SOF's team, as its caseworker sees them. */
final class StopsAlerts {
    private static final Duration MOST = Duration.ofSeconds(60);
    private static final Duration PAUSE = Duration.ofMillis(5);

    private final Stage stage;
    private final String team;

    StopsAlerts(Stage stage, String team) {
        this.stage = stage;
        this.team = team;
    }

    /** The open ones about the stop, as soon as one is such; none when that takes a minute. */
    List<JsonNode> await(UUID stop, Predicate<JsonNode> such) {
        return Stage.await(
                        MOST,
                        PAUSE,
                        () -> Optional.of(open(stop))
                                .filter(alerts -> alerts.stream().anyMatch(such)))
                .orElse(List.of());
    }

    List<JsonNode> open(UUID stop) {
        return stage.sof().list(Service.NOTIFICATION, "/alerts?team=%s&phase=OPEN".formatted(team)).stream()
                .filter(alert -> alert.path("stopId").asText().equals(stop.toString()))
                .toList();
    }
}
