package dk.kk.shared.platform.contract;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Takes the schemas away that no operation comes to: those of endpoints that a service has switched off. */
final class UnusedSchemas {
    private final Map<String, Schema> all;
    private final Set<String> used = new HashSet<>();

    private UnusedSchemas(Map<String, Schema> all) {
        this.all = all;
    }

    static void removeFrom(OpenAPI document) {
        var components = document.getComponents();
        var schemas = new UnusedSchemas(components.getSchemas());
        document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .forEach(schemas::use);
        Set.copyOf(components.getSchemas().keySet()).stream()
                .filter(name -> !schemas.used.contains(name))
                .forEach(components::removeSchema);
    }

    private void use(Operation operation) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream().map(Parameter::getSchema).forEach(this::use);
        }
        if (operation.getRequestBody() != null) {
            use(operation.getRequestBody().getContent());
        }
        operation.getResponses().getAPIResponses().values().forEach(response -> use(response.getContent()));
    }

    private void use(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().stream().map(MediaType::getSchema).forEach(this::use);
        }
    }

    private void use(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            var name = schema.getRef().substring(schema.getRef().lastIndexOf('/') + 1);
            if (used.add(name)) {
                use(all.get(name));
            }
        }
        var properties = schema.getProperties() == null
                ? List.<Schema>of()
                : schema.getProperties().values();
        Stream.of(
                        properties.stream(),
                        Stream.of(schema.getAnyOf(), schema.getOneOf(), schema.getAllOf())
                                .filter(Objects::nonNull)
                                .flatMap(List::stream),
                        Stream.of(schema.getItems(), schema.getAdditionalPropertiesSchema()))
                .flatMap(schemas -> schemas)
                .forEach(this::use);
    }
}
