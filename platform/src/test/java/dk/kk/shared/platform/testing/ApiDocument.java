package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dk.kk.shared.platform.json.EventJson;
import io.restassured.RestAssured;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An OpenAPI document as the checks see it: each operation's answers stand with it, also those that it only refers to. */
final class ApiDocument {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode json;
    private final List<Operation> operations;
    private final List<Pattern> forms;

    ApiDocument(JsonNode json) {
        this.json = json;
        this.operations = operationsOf(json);
        operations.forEach(this::resolveAnswers);
        this.forms = operations.stream().map(Operation::form).toList();
    }

    JsonNode json() {
        return json;
    }

    /** @param method in capitals */
    record Operation(String method, String path, JsonNode json) {

        String id() {
            return json.path("operationId").asText();
        }

        List<JsonNode> parameters() {
            var all = new ArrayList<JsonNode>();
            json.path("parameters").forEach(all::add);
            return all;
        }

        /** Of a request's method and path. */
        private Pattern form() {
            return Pattern.compile(Pattern.quote(toString()).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q"));
        }

        /** The values of the path's parameters, by name. */
        Map<String, String> inPath(String requestPath) {
            var values = new LinkedHashMap<String, String>();
            var forms = path.split("/");
            var parts = requestPath.split("/");
            for (var i = 0; i < forms.length; i++) {
                if (forms[i].startsWith("{")) {
                    values.put(forms[i].substring(1, forms[i].length() - 1), parts[i]);
                }
            }
            return values;
        }

        private long parametersInPath() {
            return path.chars().filter(letter -> letter == '{').count();
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static ApiDocument served() {
        return new ApiDocument(EventJson.tree(RestAssured.given()
                .noFilters()
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .asString()));
    }

    static String servedYaml() {
        return RestAssured.given()
                .noFilters()
                .get("/q/openapi")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    List<Operation> operations() {
        return operations;
    }

    private static List<Operation> operationsOf(JsonNode json) {
        var operations = new ArrayList<Operation>();
        json.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> METHODS.contains(entry.getKey()))
                        .map(entry ->
                                new Operation(entry.getKey().toUpperCase(Locale.ROOT), path.getKey(), entry.getValue()))
                        .forEach(operations::add));
        return List.copyOf(operations);
    }

    private void resolveAnswers(Operation operation) {
        operation.json().path("responses").properties().forEach(answer -> answer.setValue(resolve(answer.getValue())));
    }

    /** The operation a request belongs to: {@code /goals/live} goes before {@code /goals/{goal}}. */
    Optional<Operation> operation(String method, String path) {
        var request = method + " " + path;
        return IntStream.range(0, operations.size())
                .filter(n -> forms.get(n).matcher(request).matches())
                .mapToObj(operations::get)
                .min(Comparator.comparing(Operation::parametersInPath));
    }

    /** The schema itself, or what its {@code $ref} names. */
    JsonNode resolve(JsonNode schema) {
        var reference = schema.path("$ref").asText("");
        return reference.isEmpty() ? schema : resolve(json.at(reference.substring(1)));
    }

    JsonNode schemas() {
        var schemas = json.at("/components/schemas");
        return schemas instanceof MissingNode ? EventJson.tree("{}") : schemas;
    }
}
