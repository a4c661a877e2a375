package dk.kk.shared.platform.contract;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * The examples of an operation, {@code contract/examples/<operationId>.json}: what tests sent and were answered. Refusals are named by
 * their codes; the first of a code is the example of all.
 */
final class Examples {
    private final Map<String, Example> problems = new TreeMap<>();
    private final Headers headers;
    private final ExampleValues values;

    Examples(Headers headers, ExampleValues values) {
        this.headers = headers;
        this.values = values;
    }

    void addTo(Operation operation) {
        var recorded = read(operation.getOperationId());
        recorded.stream()
                .filter(one -> one.has("response"))
                .findFirst()
                .ifPresent(success -> success(operation, success));
        for (var one : recorded) {
            one.path("problems").properties().forEach(status -> {
                var refusal = operation.getResponses().getAPIResponse(status.getKey());
                if (refusal != null) {
                    refusals(refusal, status.getValue());
                }
            });
        }
    }

    private void success(Operation operation, JsonNode recorded) {
        parameters(operation, recorded.path("parameters"));
        if (recorded.has("request") && operation.getRequestBody() != null) {
            example(operation.getRequestBody().getContent(), recorded.path("request"));
        }
        var response =
                operation.getResponses().getAPIResponse(recorded.path("status").asText());
        if (response != null) {
            example(response.getContent(), recorded.path("response"));
            headers(response, recorded.path("headers"));
        }
    }

    /** Those of refusals, by code. */
    Map<String, Example> problems() {
        return problems;
    }

    /** What the operations named, in the order of the codes. */
    void addTo(Components components) {
        problems.forEach(components::addExample);
    }

    /** What the service's tests were answered, then what platform's were. */
    private static List<JsonNode> read(String operation) {
        var resource = "contract/examples/" + operation + ".json";
        var recorded = new ArrayList<JsonNode>();
        try {
            for (var found : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(resource))) {
                try (var in = found.openStream()) {
                    recorded.add(EventJson.tree(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " cannot be read", e);
        }
        return recorded;
    }

    private static void parameters(Operation operation, JsonNode recorded) {
        if (operation.getParameters() != null) {
            operation.getParameters().stream()
                    .filter(parameter -> recorded.has(parameter.getName()) && parameter.getExample() == null)
                    .forEach(parameter -> parameter.addExample(
                            "recorded",
                            OASFactory.createExample()
                                    .value(typed(
                                            parameter,
                                            recorded.path(parameter.getName()).asText()))));
        }
    }

    /** A path and a query are texts; the document says what they are read as. */
    private static Object typed(Parameter parameter, String text) {
        var types = parameter.getSchema().getType();
        if (types == null || types.contains(SchemaType.STRING)) {
            return text;
        }
        return plain(EventJson.tree(text));
    }

    private void example(Content content, JsonNode recorded) {
        if (content != null && content.hasMediaType("application/json")) {
            content.getMediaType("application/json").setExample(plain(recorded));
            values.take(content, recorded);
        }
    }

    private void headers(APIResponse response, JsonNode recorded) {
        recorded.properties()
                .forEach(header -> headers.declare(response, header.getKey())
                        .example(header.getValue().asText()));
    }

    private void refusals(APIResponse refusal, JsonNode byCode) {
        var content = refusal.getContent().getMediaType("application/problem+json");
        new TreeSet<>(byCode.properties().stream().map(Map.Entry::getKey).toList()).forEach(code -> {
            problems.computeIfAbsent(code, _ -> OASFactory.createExample().value(plain(byCode.path(code))));
            content.addExample(code, OASFactory.createExample().ref("#/components/examples/" + code));
        });
    }

    private static Object plain(JsonNode node) {
        return EventJson.MAPPER.convertValue(node, Object.class);
    }
}
