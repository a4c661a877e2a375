package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Sends each operation a query parameter that its document does not name: it is refused, and told which the document names. */
final class UnknownParameter {
    private static final String NAME = "caseworkr";
    private static final String VALUE = "a-value-that-nobody-repeats";

    private UnknownParameter() {}

    static Stream<DynamicTest> tests(ApiDocument document) {
        return document.operations().stream()
                .filter(operation -> operation.json().has("x-access"))
                .map(operation -> DynamicTest.dynamicTest(operation.id(), () -> check(operation, document)));
    }

    private static void check(Operation operation, ApiDocument document) {
        var call = SampleCaller.of(operation)
                .makes(SampleCall.of(operation, document).noFilters());
        var answer = SampleCall.send(call.queryParam(NAME, VALUE), operation);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        var problem = EventJson.tree(answer.asString());
        assertThat(problem.path("code").asText()).isEqualTo("parameter-unknown");
        assertThat(texts(problem.at("/arguments/names"))).containsExactly(NAME);
        assertThat(texts(problem.at("/arguments/allowed")))
                .containsExactlyElementsOf(operation.parameters().stream()
                        .filter(parameter -> parameter.path("in").asText().equals("query"))
                        .map(parameter -> parameter.path("name").asText())
                        .sorted()
                        .toList());
        assertThat(answer.asString()).doesNotContain(VALUE);
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }
}
