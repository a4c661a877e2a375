package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import java.util.List;
import java.util.stream.StreamSupport;

/** JSON Schema as strict as our promises: what is not described is not there, and formats hold. */
final class Schemas {

    private Schemas() {}

    /** A copy in which every object with named properties has no others. */
    static JsonNode closed(JsonNode document) {
        var copy = document.deepCopy();
        close(copy);
        return copy;
    }

    static List<String> findings(Schema schema, JsonNode instance) {
        return schema
                .validate(instance, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Schemas::sentence)
                .toList();
    }

    private static String sentence(Error error) {
        return error.getInstanceLocation() + ": " + error.getMessage();
    }

    private static void close(JsonNode node) {
        if (node instanceof ObjectNode object
                && object.path("properties").isObject()
                && isObject(object.path("type"))
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        node.forEach(Schemas::close);
    }

    private static boolean isObject(JsonNode type) {
        return type.isArray()
                ? StreamSupport.stream(type.spliterator(), false)
                        .anyMatch(one -> one.asText().equals("object"))
                : type.asText().equals("object");
    }
}
