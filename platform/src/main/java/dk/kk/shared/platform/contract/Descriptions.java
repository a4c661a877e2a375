package dk.kk.shared.platform.contract;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.MethodInfo;

/** Puts {@link Words} where they belong, and each operation under the tag of its feature: the package of its method. */
final class Descriptions {
    private final Words words;
    private final Map<String, Tag> tags = new LinkedHashMap<>();

    Descriptions(Words words) {
        this.words = words;
    }

    void describe(Operation operation, MethodInfo method) {
        var id = operation.getOperationId();
        var feature = feature(method);
        var name = words.of("tag." + feature + ".name");
        if (name != null) {
            tags.putIfAbsent(name, OASFactory.createTag().name(name).description(words.of("tag." + feature)));
            operation.setTags(List.of(name));
        }
        var text = words.of("operation." + id);
        if (text != null) {
            operation.setDescription(
                    operation.getDescription() == null ? text : text + "\n\n" + operation.getDescription());
        }
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> parameter.getDescription() == null)
                    .forEach(parameter -> parameter.setDescription(words.of(
                            "parameter." + id + "." + parameter.getName(), "parameter." + parameter.getName())));
        }
    }

    private static String feature(MethodInfo method) {
        var name = method.declaringClass().name().packagePrefix();
        return name.substring(name.lastIndexOf('.') + 1);
    }

    void describe(Map<String, Schema> schemas) {
        schemas.forEach((name, schema) -> {
            if (schema.getDescription() == null) {
                schema.setDescription(words.of("type." + name));
            }
            if (schema.getEnumeration() != null) {
                schema.addExtension("x-labels", words.labels(name, schema.getEnumeration()));
            }
            if (schema.getProperties() != null) {
                schema.getProperties().forEach((property, value) -> describe(name, property, value));
            }
        });
    }

    private void describe(String schema, String property, Schema value) {
        if (value.getDescription() == null) {
            value.setDescription(words.of("type." + schema + "." + property, "property." + property));
        }
        var codes = words.labelled(schema + "." + property);
        if (!codes.isEmpty()) {
            value.addExtension("x-labels", words.labels(schema + "." + property, codes));
        }
    }

    /** In the order of their names. */
    void list(OpenAPI document) {
        document.setTags(tags.values().stream()
                .sorted(Comparator.comparing(Tag::getName))
                .collect(Collectors.toList()));
    }
}
