package dk.kk.shared.local.stack;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The last error that a service's log tells of: a JSON object a line, and text of what failed before there was a log. */
final class LastError {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CAUSE = "Caused by:";

    private LastError() {}

    static Optional<String> in(Path log) {
        try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) { // any byte is a character
            return lines.flatMap(LastError::errors).reduce((_, last) -> last).map(String::strip);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Stream<String> errors(String line) {
        var logged = logged(line);
        if (logged.isMissingNode()) {
            return Stream.of(line).filter(text -> text.contains("ERROR") || text.contains(CAUSE));
        }
        return logged.path("level").asText().equals("ERROR")
                ? Stream.concat(
                        Stream.of(logged.path("message").asText()),
                        logged.path("stackTrace").asText().lines().filter(text -> text.contains(CAUSE)))
                : Stream.of();
    }

    private static JsonNode logged(String line) {
        try {
            return line.startsWith("{") ? JSON.readTree(line) : MissingNode.getInstance();
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }
}
