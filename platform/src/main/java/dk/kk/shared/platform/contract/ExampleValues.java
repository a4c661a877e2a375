package dk.kk.shared.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.jspecify.annotations.Nullable;

/** Gives each text and number of the schemas the first value that a recorded body has there. */
final class ExampleValues {
    private static final String COMPONENT = "#/components/schemas/";

    private final Map<String, Schema> components;

    ExampleValues(Map<String, Schema> components) {
        this.components = components;
    }

    void take(Content content, JsonNode recorded) {
        if (content != null && content.hasMediaType("application/json")) {
            take(content.getMediaType("application/json").getSchema(), recorded);
        }
    }

    private void take(@Nullable Schema given, JsonNode value) {
        if (given == null || value.isNull() || value.isMissingNode()) {
            return;
        }
        if (given.getRef() != null) {
            take(components.get(given.getRef().replace(COMPONENT, "")), value);
        } else if (given.getAnyOf() != null) {
            given.getAnyOf().forEach(part -> take(part, value));
        } else if (value.isArray()) {
            value.forEach(item -> take(given.getItems(), item));
        } else if (value.isObject()) {
            if (given.getProperties() != null) {
                given.getProperties().forEach((name, property) -> take(property, value.path(name)));
            }
        } else if (given.getExamples() == null && given.getEnumeration() == null && !isNull(given)) {
            given.setExamples(List.of(EventJson.MAPPER.convertValue(value, Object.class)));
        }
    }

    private static boolean isNull(Schema schema) {
        return List.of(SchemaType.NULL).equals(schema.getType());
    }
}
