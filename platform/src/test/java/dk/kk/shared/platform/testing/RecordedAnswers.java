package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The examples of the OpenAPI document are answers that tests got: with {@code -Dcontracts.examples=true} each operation's fullest
 * success and each code it refused with are written to {@code contract/examples/<operationId>.json}, where no fuller one stands.
 * Lists of things are cut to two, those of codes and numbers are kept, and what looks like a CPR number becomes a known one of nobody.
 */
final class RecordedAnswers {
    static final boolean RECORDING = Boolean.getBoolean("contracts.examples");
    static final Path FOLDER = Path.of("src/main/resources/contract/examples");

    private static final int LONGEST_LIST = 2;
    private static final int LONGEST_ANSWER = 30_000;
    private static final Pattern CPR_SHAPED = Pattern.compile("\\b[0-3][0-9][01][0-9]{3}[- ]?[0-9]{4}\\b");
    private static final String CPR_OF_NOBODY = "0706660863";
    private static final Pattern SECRET = Pattern.compile("whsec_[A-Za-z0-9+/=]+");
    private static final List<String> HEADERS = List.of("ETag", "Location", "Link", "Retry-After");

    private RecordedAnswers() {}

    static void add(Operation operation, FilterableRequestSpecification request, Response answer, AnswerCheck check) {
        var media = String.valueOf(answer.contentType());
        if (media.contains("json")
                && operation.json().has("tags")) { // the operations of platform's own tests have none
            var known = known(operation.id());
            var before = known.deepCopy();
            var body = tidy(answer.asString());
            if (answer.statusCode() >= 400) {
                refusal(known, answer.statusCode(), body);
            } else if (body.toString().length() <= LONGEST_ANSWER
                    && isFuller(body, known)
                    && isAsDescribed(operation, request, check)) {
                success(known, operation, request, answer, body);
            }
            if (!known.equals(before)) {
                write(operation.id(), known);
            }
        }
    }

    /** A service takes less than its document asks for, where an empty list may be left out. */
    private static boolean isAsDescribed(
            Operation operation, FilterableRequestSpecification request, AnswerCheck check) {
        return !(request.getBody() instanceof String sent)
                || !takesJson(operation)
                || check.ofBody(operation, EventJson.tree(sent)).isEmpty();
    }

    private static boolean takesJson(Operation operation) {
        return operation.json().at("/requestBody/content").has("application/json");
    }

    private static boolean isFuller(JsonNode body, JsonNode known) {
        return !known.has("response") || leaves(body) > leaves(known.path("response"));
    }

    private static void refusal(ObjectNode known, int status, JsonNode problem) {
        var code = problem.path("code").asText();
        var ofStatus = known.withObject("/problems").withObject("/" + status);
        if (!code.isEmpty() && !ofStatus.has(code)) {
            ofStatus.set(code, problem);
        }
    }

    private static void success(
            ObjectNode known,
            Operation operation,
            FilterableRequestSpecification request,
            Response answer,
            JsonNode body) {
        known.remove(List.of("parameters", "request", "headers"));
        known.put("status", answer.statusCode());
        known.set("response", body);
        var uri = URI.create(request.getURI());
        var parameters = known.withObject("/parameters");
        operation.inPath(uri.getPath()).forEach(parameters::put);
        request.getQueryParams().forEach((name, value) -> parameters.put(name, String.valueOf(value)));
        if (request.getBody() instanceof String sent
                && String.valueOf(request.getContentType()).contains("json")) {
            known.set("request", tidy(sent));
        }
        HEADERS.stream()
                .filter(answer.headers()::hasHeaderWithName)
                .forEach(name -> known.withObject("/headers").put(name, answer.header(name)));
    }

    private static JsonNode tidy(String json) {
        var nobody = CPR_SHAPED.matcher(json).replaceAll(CPR_OF_NOBODY);
        return cut(EventJson.tree(SECRET.matcher(nobody).replaceAll("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")));
    }

    private static JsonNode cut(JsonNode node) {
        if (node instanceof ArrayNode list) {
            var shorter = JsonNodeFactory.instance.arrayNode();
            list.valueStream()
                    .limit(list.path(0).isContainerNode() ? LONGEST_LIST : list.size())
                    .map(RecordedAnswers::cut)
                    .forEach(shorter::add);
            return shorter;
        }
        if (node instanceof ObjectNode object) {
            var copy = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(property -> copy.set(property.getKey(), cut(property.getValue())));
            return copy;
        }
        return node;
    }

    /** How many values say something. */
    private static long leaves(JsonNode node) {
        return node.isContainerNode()
                ? node.valueStream().mapToLong(RecordedAnswers::leaves).sum()
                : node.isNull() || node.isMissingNode() ? 0 : 1;
    }

    private static ObjectNode known(String operation) {
        var file = file(operation);
        return Files.exists(file)
                ? (ObjectNode) EventJson.tree(Repository.read(file))
                : JsonNodeFactory.instance.objectNode();
    }

    private static Path file(String operation) {
        return FOLDER.resolve(operation + ".json");
    }

    private static void write(String operation, ObjectNode known) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(operation), known.toPrettyString() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
