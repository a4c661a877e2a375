package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What a stranger needs to build on a document: a tag, a description and a recorded example of each operation, words for each
 * parameter, type and property, labels for each code. An example is as the document says a body is.
 */
final class ApiWords {
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
        operation
                .parameters()
                .forEach(parameter -> described(
                        operation + " parameter " + parameter.path("name").asText(), parameter));
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
                    .forEach(property -> described("type " + name + "." + property.getKey(), property.getValue()));
        }
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
