package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import org.junit.jupiter.api.Test;

/** Each rule is broken once in a document that keeps them all. */
class ApiChangesTest {
    private static final String ANSWER =
            "'responses': {'200': {'headers': {'ETag': {}}, 'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Stop'}}}}}";
    private static final String GOOD = """
            {'paths': {
              '/api/v1/stops/{id}': {'get': {'operationId': 'getStop', ANSWER}},
              '/api/v1/stops/{id}/drop': {'post': {'operationId': 'dropStop', 'x-moves': {'to': ['DROPPED']},
                'parameters': [{'name': 'If-Match', 'in': 'header'}], ANSWER}}},
             'components': {'schemas': {'Stop': {'properties': {'allowedMoves': {}, 'version': {},
                'at': {'$ref': '#/components/schemas/Instant', 'description': 'When, business time.'}}}}}}
            """.replace("ANSWER", ANSWER);

    @Test
    void a_document_that_keeps_the_rules_has_no_finding() {
        assertThat(ApiChanges.findings(document(GOOD))).isEmpty();
        assertThat(ApiClocks.findings(document(GOOD))).isEmpty();
    }

    @Test
    void what_can_be_changed_carries_its_version() {
        assertThat(ApiChanges.findings(document(GOOD.replace("'version': {},", ""))))
                .containsExactly(
                        "GET /api/v1/stops/{id} answers without version what can be changed",
                        "POST /api/v1/stops/{id}/drop answers without version what can be changed");
    }

    @Test
    void what_is_done_below_something_with_moves_says_which_move_it_is() {
        assertThat(ApiChanges.findings(document(GOOD.replace("'x-moves': {'to': ['DROPPED']},", ""))))
                .singleElement()
                .asString()
                .startsWith("POST /api/v1/stops/{id}/drop says not which move it is");
    }

    @Test
    void a_moment_says_by_which_clock_it_is() {
        assertThat(ApiClocks.findings(document(GOOD.replace("When, business time.", "When."))))
                .containsExactly("type Stop.at says not by which clock it is: business time or real time");
    }

    private static ApiDocument document(String json) {
        return new ApiDocument(EventJson.tree(json.replace('\'', '"')));
    }
}
