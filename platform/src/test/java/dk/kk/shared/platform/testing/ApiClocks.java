package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each moment says in words by which of the two clocks it is. */
final class ApiClocks {
    private static final Pattern CLOCK = Pattern.compile("(?i)business (time|clock)|real time");
    private static final String MOMENT = "\"#/components/schemas/Instant\"";

    private ApiClocks() {}

    static List<String> findings(ApiDocument document) {
        return document.schemas().properties().stream()
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .flatMap(property -> finding(schema.getKey() + "." + property.getKey(), property.getValue())))
                .toList();
    }

    private static Stream<String> finding(String name, JsonNode property) {
        return property.toString().contains(MOMENT)
                        && !CLOCK.matcher(property.path("description").asText()).find()
                ? Stream.of("type " + name + " says not by which clock it is: business time or real time")
                : Stream.empty();
    }
}
