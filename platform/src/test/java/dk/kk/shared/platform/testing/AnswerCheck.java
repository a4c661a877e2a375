package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Says whether an answer is one that the OpenAPI document promises: status, content type and every property. */
final class AnswerCheck {

    /** Answers to what is no operation at all: a wrong method; a path or headers longer than any. */
    private static final Set<Integer> OF_NO_OPERATION = Set.of(405, 414, 431);

    private static final String DOCUMENT = "urn:document";

    private final ApiDocument document;

    /** Of the whole document: a registry that is asked for a part of it keeps a copy of all for each part. */
    private final Schema whole;

    private final Map<String, Schema> answers = new ConcurrentHashMap<>();

    AnswerCheck(ApiDocument document) {
        this.document = document;
        var closed = Schemas.closed(document.json()).toString();
        this.whole = SchemaRegistry.withDialect(
                        Dialects.getOpenApi31(), registry -> registry.schemas(Map.of(DOCUMENT, closed)))
                .getSchema(SchemaLocation.of(DOCUMENT));
    }

    Optional<Operation> operation(String method, String path) {
        return document.operation(method, path);
    }

    /** @param contentType may be empty, with parameters or not */
    List<String> findings(String method, String path, int status, String contentType, String body) {
        var operation = document.operation(method, path);
        if (operation.isEmpty() || OF_NO_OPERATION.contains(status)) {
            return List.of();
        }
        return findings(operation.get(), status, contentType, body);
    }

    private List<String> findings(Operation place, int status, String contentType, String body) {
        var response = place.json().path("responses").path(String.valueOf(status));
        if (response.isMissingNode()) {
            return List.of(place + " answered " + status + ", which its description does not know: " + body);
        }
        if (body.isEmpty()) {
            return response.path("content").isEmpty()
                    ? List.of()
                    : List.of(place + " answered " + status + " without the promised body");
        }
        var media = contentType.split(";", 2)[0].strip();
        if (!response.path("content").has(media)) {
            return List.of(place + " answered " + status + " as " + media + ", which is not promised");
        }
        if (!media.endsWith("json")) {
            return List.of();
        }
        return bodyFindings(
                place + " answered " + status, pointer(place, "responses", String.valueOf(status), media), body);
    }

    /** Of a body that the operation answers with. */
    List<String> ofAnswer(Operation operation, int status, String contentType, JsonNode body) {
        return findings(operation, status, contentType, body.toString());
    }

    /** Of the moves that an answer lists. */
    List<String> movesOf(JsonNode answer, @Nullable String authorization) {
        return new ListedMoves(document).findings(answer, authorization);
    }

    /** Of a JSON body that the operation is sent. */
    List<String> ofBody(Operation operation, JsonNode body) {
        return bodyFindings(
                operation + " is sent", pointer(operation, "requestBody", "application/json"), body.toString());
    }

    /** @param place the steps from the operation to the content, then the media type */
    private static String pointer(Operation operation, String... place) {
        var steps = new ArrayList<>(List.of("", "paths", escaped(operation.path())));
        steps.add(operation.method().toLowerCase(Locale.ROOT));
        steps.addAll(List.of(place).subList(0, place.length - 1));
        steps.addAll(List.of("content", escaped(place[place.length - 1]), "schema"));
        return String.join("/", steps);
    }

    private List<String> bodyFindings(String what, String pointer, String body) {
        var schema = answers.computeIfAbsent(pointer, this::part);
        return Schemas.findings(schema, EventJson.tree(body)).stream()
                .map(finding -> what + ", " + finding)
                .toList();
    }

    private Schema part(String pointer) {
        return whole.getRefSchema(SchemaLocation.of(DOCUMENT + "#" + pointer).getFragment());
    }

    /** A part of a JSON pointer in a URI's fragment. */
    private static String escaped(String part) {
        return part.replace("~", "~0")
                .replace("/", "~1")
                .replace("{", "%7B")
                .replace("}", "%7D")
                .replace("+", "%2B");
    }
}
