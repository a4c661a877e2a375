package dk.kk.shared.platform.contract;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Bean Validation holds a whole text against a pattern, JSON Schema looks for it anywhere in one: the document says the whole. */
final class Patterns {
    private static final String NOT_BLANK = "\\S";

    private Patterns() {}

    static void anchor(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .map(Parameter::getSchema)
                    .filter(Objects::nonNull)
                    .forEach(Patterns::anchor);
        }
    }

    static void anchor(Schema schema) {
        var pattern = schema.getPattern();
        if (pattern != null && !pattern.equals(NOT_BLANK) && !pattern.startsWith("^")) {
            schema.setPattern("^(" + pattern + ")$");
        }
        var properties = schema.getProperties() == null
                ? List.<Schema>of()
                : schema.getProperties().values();
        var parts = schema.getAnyOf() == null ? List.<Schema>of() : schema.getAnyOf();
        Stream.of(properties.stream(), parts.stream(), Stream.ofNullable(schema.getItems()))
                .flatMap(schemas -> schemas)
                .forEach(Patterns::anchor);
    }
}
