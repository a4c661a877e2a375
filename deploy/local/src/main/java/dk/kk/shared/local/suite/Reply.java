package dk.kk.shared.local.suite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a service answered.
 *
 * @param etag to be given back as {@code If-Match} on the next move
 * @param next path of the next page
 */
public record Reply(
        JsonNode body, @Nullable String etag, @Nullable String next) {
    public String text(String field) {
        return body.path(field).asText();
    }

    public UUID id(String field) {
        return UUID.fromString(text(field));
    }

    public long number(String field) {
        return body.path(field).asLong();
    }

    /** The elements of an answer that is an array. */
    public List<JsonNode> items() {
        return StreamSupport.stream(body.spliterator(), false).toList();
    }
}
