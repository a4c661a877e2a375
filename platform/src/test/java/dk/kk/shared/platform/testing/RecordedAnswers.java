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
import org.jspecify.annotations.Nullable;

/**
 * The examples of the OpenAPI document are answers that tests got: with {@code -Dcontracts.examples=true} each operation's fullest
 * success and each code it refused with are written to {@code contract/examples/<operationId>.json}, where no fuller one stands
 * that is still as the document says. Lists of things are cut to two, those of codes and numbers are kept, and what looks like a CPR number becomes a known one of nobody.
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
            var described = new Described(operation, check, media);
            if (answer.statusCode() >= 400) {
                refusal(known, answer.statusCode(), body, described);
            } else if (body.toString().length() <= LONGEST_ANSWER
                    && isBetter(body, known, described)
                    && described.takes(sent(request))) {
                success(known, operation, request, answer, body);
            }
            if (!known.equals(before)) {
                write(operation.id(), known);
            }
        }
    }

    /** An operation as the document of today describes it. */
    private record Described(Operation operation, AnswerCheck check, String media) {

        boolean isRight(ObjectNode known) {
            return isRight(known.path("status").asInt(), known.path("response")) && takes(known.get("request"));
        }

        boolean isRight(int status, JsonNode answer) {
            return !answer.isMissingNode()
                    && check.ofAnswer(operation, status, media, answer).isEmpty();
        }

        /** A service takes less than its document asks for, where an empty list may be left out. */
        boolean takes(@Nullable JsonNode sent) {
            return sent == null
                    || !operation.json().at("/requestBody/content").has("application/json")
                    || check.ofBody(operation, sent).isEmpty();
        }
    }

    private static boolean isBetter(JsonNode body, ObjectNode known, Described described) {
        return !described.isRight(known) || Fullness.of(body).compareTo(Fullness.of(known.path("response"))) > 0;
    }

    private static void refusal(ObjectNode known, int status, JsonNode problem, Described described) {
        var code = problem.path("code").asText();
        var ofStatus = known.withObject("/problems").withObject("/" + status);
        if (!code.isEmpty() && !described.isRight(status, ofStatus.path(code))) {
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
        var sent = sent(request);
        if (sent != null) {
            known.set("request", tidy(sent.toString()));
        }
        HEADERS.stream()
                .filter(answer.headers()::hasHeaderWithName)
                .forEach(name -> known.withObject("/headers").put(name, answer.header(name)));
    }

    private static @Nullable JsonNode sent(FilterableRequestSpecification request) {
        return request.getBody() instanceof String sent
                        && String.valueOf(request.getContentType()).contains("json")
                ? EventJson.tree(sent)
                : null;
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
