package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Holds what a GET lists as {@code allowedMoves} against what the service does: each listed operation is there and lets the caller
 * in, and each other one below the same path is refused, whatever is sent. Nothing is changed by it.
 */
public final class MoveWalk {
    private static final List<Integer> NOT_THERE = List.of(401, 403, 404, 405);
    private static final List<Integer> REFUSED = List.of(403, 404, 409);

    private final ApiDocument document = ApiDocument.served();
    private final String template;

    private MoveWalk(String template) {
        this.template = template;
    }

    /** @param template the path of the GET: {@code /api/v1/approaches/{id}} */
    public static MoveWalk of(String template) {
        return new MoveWalk(template);
    }

    /** Each listed move, sent empty and without {@code If-Match}, gets past the access rule; says which are listed. */
    public List<String> requireOpen(Call caller, Object id) {
        var shown = shown(caller, id);
        var moves = moves(shown);
        for (var move : moves) {
            var answer = caller.request()
                    .body(Map.of())
                    .request(move.path("method").asText(), move.path("path").asText());
            assertThat(answer.statusCode())
                    .as("%s, listed to the caller: %s", move, answer.asString())
                    .isGreaterThanOrEqualTo(400)
                    .isNotIn(NOT_THERE);
        }
        return moves.stream()
                .map(move -> move.path("operation").asText())
                .distinct()
                .toList();
    }

    /** Each operation of the stream that is not listed is refused, sent whole and with the version that was seen. */
    public void requireOthersRefused(Call caller, Object id) {
        var shown = shown(caller, id);
        var listed = moves(shown).stream()
                .map(move -> move.path("operation").asText())
                .collect(Collectors.toSet());
        document.operations().stream()
                .filter(operation -> isMove(operation) && !listed.contains(operation.id()))
                .forEach(operation -> requireRefused(caller.seeing(shown), operation, id));
    }

    private void requireRefused(Call caller, Operation operation, Object id) {
        var example = operation.json().at("/requestBody/content/application~1json/example");
        var answer = caller.header("Idempotency-Key", Casework.code("moves"))
                .request()
                .body(example.isMissingNode() ? "{}" : example.toString())
                .request(operation.method(), operation.path(), id);
        assertThat(answer.statusCode())
                .as("%s, not listed to the caller: %s", operation, answer.asString())
                .isIn(REFUSED);
    }

    /** Below the path, by its id alone. */
    private boolean isMove(Operation operation) {
        var moves = operation.json().path("x-moves");
        return operation.path().startsWith(template)
                && operation.path().indexOf('{', template.length()) < 0
                && (moves.has("to") || moves.has("staysIn"));
    }

    private Response shown(Call caller, Object id) {
        var answer = caller.request().get(template, id);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer;
    }

    private static List<JsonNode> moves(Response shown) {
        var listed = EventJson.tree(shown.asString()).path("allowedMoves");
        return StreamSupport.stream(listed.spliterator(), false).toList();
    }
}
