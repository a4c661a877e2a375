package dk.kk.shared.notification.operations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What a service says at {@code /q/health/ready}.
 *
 * @param failing names of the checks that say no
 * @param heldTopics topics that take no events now; the relay goes on trying
 */
record Readiness(boolean ready, List<String> failing, List<String> heldTopics) {

    /** Empty where it is no health document. */
    static Optional<Readiness> of(JsonNode document) {
        var checks = document.path("checks");
        if (!document.has("status") || !checks.isArray()) {
            return Optional.empty();
        }
        return Optional.of(new Readiness(isUp(document), failing(checks), heldTopics(checks)));
    }

    private static List<String> failing(JsonNode checks) {
        return stream(checks)
                .filter(check -> !isUp(check))
                .map(check -> check.path("name").asText())
                .toList();
    }

    private static List<String> heldTopics(JsonNode checks) {
        return stream(checks)
                .map(check -> check.path("data").path("heldTopics").asText())
                .flatMap(topics -> Stream.of(topics.split(",")))
                .filter(topic -> !topic.isEmpty())
                .toList();
    }

    private static boolean isUp(JsonNode said) {
        return said.path("status").asText().equals("UP");
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}
