package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Whether each of an answer's {@code allowedMoves} is an operation of the document that the caller's token lets in. */
final class ListedMoves {
    private final ApiDocument document;

    ListedMoves(ApiDocument document) {
        this.document = document;
    }

    /** @param authorization {@code Bearer ...} of who asked; null: a browser with a session */
    List<String> findings(JsonNode body, @Nullable String authorization) {
        var callers = authorization == null ? Set.<String>of() : rights(authorization);
        return listed(body)
                .flatMap(move -> finding(move, authorization == null, callers))
                .toList();
    }

    /** What is passed on of another service has that service's moves: its own tests hold them to its document. */
    private static Stream<JsonNode> listed(JsonNode node) {
        if (node.has("service") && node.has("content")) {
            return Stream.empty();
        }
        var moves = node.path("allowedMoves");
        var own = moves.isArray() ? moves.valueStream() : Stream.<JsonNode>empty(); // the document has a schema there
        return Stream.concat(own, node.valueStream().flatMap(ListedMoves::listed));
    }

    private Stream<String> finding(JsonNode move, boolean byBrowser, Set<String> callers) {
        var found = document.operation(
                        move.path("method").asText(), move.path("path").asText())
                .filter(operation ->
                        operation.id().equals(move.path("operation").asText()));
        if (found.isEmpty()) {
            return Stream.of("lists a move that is no operation: " + move);
        }
        return byBrowser || letsIn(found.get(), callers)
                ? Stream.empty()
                : Stream.of("lists a move that is not the caller's: " + move);
    }

    private static boolean letsIn(Operation operation, Set<String> callers) {
        var rule = operation.json().path("x-access");
        return Stream.of(rule.path("roles"), rule.path("scopes"))
                .flatMap(JsonNode::valueStream)
                .anyMatch(right -> callers.contains(right.asText()));
    }

    /** The roles and scopes of a token. */
    private static Set<String> rights(String authorization) {
        var payload = authorization.split("\\.", 3)[1];
        var claims = EventJson.tree(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
        var rights = new HashSet<>(List.of(claims.path("scope").asText().split(" ")));
        claims.at("/realm_access/roles").forEach(role -> rights.add(role.asText()));
        return rights;
    }
}
