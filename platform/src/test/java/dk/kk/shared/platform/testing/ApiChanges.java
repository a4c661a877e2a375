package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a client needs in order to change something: the version that goes into {@code If-Match} stands in the body of every answer
 * that shows what can be changed, and whatever is done below something with {@code allowedMoves} says which of its moves it is.
 */
final class ApiChanges {
    /** By operation id, with the reason. */
    private static final Map<String, String> WITHOUT_VERSION = Map.of(
            "rotateSecret", "the secret alone is shown, this once: the ETag is its subscription's",
            "explainShared", "follows from cases: nobody changes it",
            "getCouncilMinutes", "the text that is hashed; the meeting has the version",
            "getJobPlanDifference", "of two versions that stay; the plan has the version",
            "getSocialPlanDifference", "of two versions that stay; the plan has the version",
            "getStopChecklist", "the stop in it has the version",
            "getMeasurement", "frozen for good",
            "recountCommitteeStatus", "a check of what is frozen for good");

    private final ApiDocument document;
    private final List<String> findings = new ArrayList<>();

    private ApiChanges(ApiDocument document) {
        this.document = document;
    }

    static List<String> findings(ApiDocument document) {
        var changes = new ApiChanges(document);
        document.operations().forEach(changes::version);
        document.operations().stream().filter(changes::showsMoves).forEach(changes::moves);
        return changes.findings;
    }

    private void version(Operation operation) {
        var asks = operation.parameters().stream()
                .anyMatch(parameter -> parameter.path("name").asText().equals("If-Match"));
        var answer = answer(operation);
        var shows = operation.method().equals("GET") && answer.path("headers").has("ETag");
        if ((asks || shows)
                && !isList(answer)
                && !has(schema(answer), "version")
                && !WITHOUT_VERSION.containsKey(operation.id())) {
            findings.add(operation + " answers without version what can be changed");
        }
    }

    private boolean showsMoves(Operation shown) {
        return shown.method().equals("GET") && shown.path().endsWith("}") && has(schema(answer(shown)), "allowedMoves");
    }

    private void moves(Operation shown) {
        document.operations().stream()
                .filter(operation -> !operation.method().equals("GET"))
                .filter(operation -> operation.path().equals(shown.path())
                        || operation.path().startsWith(shown.path() + "/"))
                .filter(operation -> operation.json().path("x-moves").isEmpty())
                .forEach(operation -> findings.add(
                        operation + " says not which move it is: @MovesTo, @StaysIn or, with a reason, @NoMove"));
    }

    /** The success. */
    private static JsonNode answer(Operation operation) {
        return operation.json().path("responses").properties().stream()
                .filter(response -> response.getKey().startsWith("2"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(operation.json().path("none"));
    }

    /** Of what is there in many versions: each says which it is. */
    private static boolean isList(JsonNode answer) {
        return answer.at("/content/application~1json/schema/items").isObject();
    }

    private JsonNode schema(JsonNode answer) {
        return document.resolve(answer.at("/content/application~1json/schema"));
    }

    private static boolean has(JsonNode schema, String property) {
        return schema.path("properties").has(property);
    }
}
