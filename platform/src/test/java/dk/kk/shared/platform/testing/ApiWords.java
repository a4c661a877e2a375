package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

/**
 * What a stranger needs to build on a document: a tag, a description and a recorded example of each operation, words for each
 * parameter, type and property, labels for each code. An example is as the document says a body is.
 */
final class ApiWords {
    /** Properties that are a text and hold codes; by these names they say what happened or what led to it. */
    private static final Set<String> CODES_IN_TEXTS = Set.of("happened", "cause");

    /** Codes without labels, each with the reason. */
    private static final Map<String, String> UNLABELLED = Map.of(
            "Access-Purpose", "a program sends it and shows it nowhere",
            "ShownEvent.cause", "for operations: a code of any service's events, as its header has it",
            "ToldVersion.cause", "for operations: a code of any service's events, as its header has it",
            "AlertHistoryView.cause", "an event of any service, or a person's deed: what happened stands beside it");

    private final AnswerCheck check;
    private final List<String> findings = new ArrayList<>();

    private ApiWords(ApiDocument document) {
        this.check = new AnswerCheck(document);
    }

    static List<String> findings(ApiDocument document) {
        var words = new ApiWords(document);
        document.operations().forEach(words::operation);
        document.schemas().properties().forEach(schema -> words.schema(schema.getKey(), schema.getValue()));
        document.json()
                .path("tags")
                .forEach(tag -> words.described("tag " + tag.path("name").asText(), tag));
        return words.findings;
    }

    private void operation(Operation operation) {
        described(operation.toString(), operation.json());
        if (operation.json().path("tags").size() != 1) {
            findings.add(operation + " has no tag: words tag.<package>.name");
        }
        operation.parameters().forEach(parameter -> {
            var name = parameter.path("name").asText();
            described(operation + " parameter " + name, parameter);
            inline(name, parameter.path("schema"));
        });
        operation.json().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .forEach(response -> answer(operation, response.getKey(), response.getValue()));
        var sent = operation.json().at("/requestBody/content/application~1json");
        if (sent.has("example")) {
            findings.addAll(check.ofBody(operation, sent.path("example")));
        }
    }

    private void answer(Operation operation, String status, JsonNode response) {
        var media = response.at("/content/application~1json");
        if (media.has("example")) {
            findings.addAll(check.findings(
                    operation.method(),
                    operation.path(),
                    Integer.parseInt(status),
                    "application/json",
                    media.path("example").toString()));
        } else if (!media.isMissingNode()) {
            findings.add(operation + " has no example of " + status + ": -Dcontracts.examples=true records one");
        }
    }

    private void schema(String name, JsonNode schema) {
        if (schema.has("enum")) {
            labels(name, schema);
        }
        if (!name.startsWith("Problem") && !name.equals("FieldError")) {
            described("type " + name, schema);
            schema.path("properties")
                    .properties()
                    .forEach(property -> property(name, property.getKey(), property.getValue()));
        }
    }

    private void property(String schema, String property, JsonNode value) {
        var name = schema + "." + property;
        described("type " + name, value);
        inline(name, value);
        inline(name, value.path("items"));
        var isText = value.path("type").asText().equals("string")
                || StreamSupport.stream(value.path("type").spliterator(), false)
                        .anyMatch(type -> type.asText().equals("string"));
        if (isText && CODES_IN_TEXTS.contains(property)) {
            codes(
                    name,
                    value,
                    value.at("/x-labels/en").properties().stream()
                            .map(Map.Entry::getKey)
                            .toList());
        }
    }

    /** An enumeration that has no name of its own. */
    private void inline(String name, JsonNode schema) {
        if (schema.has("enum")) {
            codes(
                    name,
                    schema,
                    StreamSupport.stream(schema.path("enum").spliterator(), false)
                            .filter(code -> !code.isNull())
                            .map(JsonNode::asText)
                            .toList());
        }
    }

    private void codes(String name, JsonNode schema, List<String> codes) {
        if (UNLABELLED.containsKey(name)) {
            return;
        }
        if (codes.isEmpty()) {
            findings.add(name + " holds codes and has no label: codes_da.properties and codes_en.properties");
        }
        for (var language : List.of("da", "en")) {
            codes.stream()
                    .filter(code -> !schema.path("x-labels").path(language).has(code))
                    .forEach(code ->
                            findings.add(name + "." + code + " has no label: codes_" + language + ".properties"));
        }
        schema.path("examples").forEach(example -> {
            if (!codes.contains(example.asText())) {
                findings.add(name + "." + example.asText() + " is in an example and has no label");
            }
        });
    }

    private void labels(String name, JsonNode schema) {
        for (var language : List.of("da", "en")) {
            var labels = schema.path("x-labels").path(language);
            StreamSupport.stream(schema.path("enum").spliterator(), false)
                    .filter(code -> !code.isNull() && !labels.has(code.asText()))
                    .forEach(code -> findings.add(
                            "type " + name + "." + code.asText() + " has no label: codes_" + language + ".properties"));
        }
    }

    private void described(String what, JsonNode described) {
        if (described.path("description").asText().isBlank()) {
            findings.add(what + " has no description: contract/words.properties");
        }
    }
}
