package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.kk.shared.platform.json.EventJson;
import org.junit.jupiter.api.Test;

/** Each rule is broken once in a document that keeps them all. */
class ApiLintTest {

    private static final String PROBLEM =
            "{'content': {'application/problem+json': {'schema': {'$ref': '#/components/schemas/Problem'}}}}";
    private static final String GOOD = """
            {'paths': {'/api/v1/benefit-stops/{id}/decision': {'post': {
                'operationId': 'decide', 'summary': 'Decide a considered stop',
                'x-access': {'roles': ['bif-caseworker'], 'scopes': []}, 'security': [{'jwt': []}],
                'parameters': [{'name': 'limit', 'in': 'query', 'schema': {'type': 'integer', 'maximum': 200}}],
                'requestBody': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/DecideStop'}}}},
                'responses': {'200': {}, '400': PROBLEM, '401': PROBLEM, '403': PROBLEM,
                    '404': {'$ref': '#/components/responses/not-found'}}}}},
             'components': {'responses': {'not-found': PROBLEM}, 'schemas': {'Problem': {}, 'Answer': {}, 'DecideStop': {'type': 'object', 'properties': {
                'effectiveFrom': {'type': 'string', 'format': 'date'},
                'wording': {'type': ['string', 'null'], 'maxLength': 4000},
                'answers': {'type': 'array', 'maxItems': 20, 'items': {'type': 'string', 'maxLength': 20}}}}}}}
            """.replace("PROBLEM", PROBLEM);
    private static final String OPERATION = "/paths/~1api~1v1~1benefit-stops~1{id}~1decision/post";

    @Test
    void a_document_that_keeps_the_rules_has_no_finding() {
        assertThat(ApiLint.findings(document(GOOD))).isEmpty();
    }

    @Test
    void an_operation_has_an_id_of_its_own_a_summary_and_an_access_rule() {
        finds(OPERATION, "operationId", "has no operationId");
        finds(OPERATION, "summary", "has no summary");
        finds(OPERATION, "x-access", "has no @Access");
        finds(OPERATION, "security", "asks for no token");
        assertThat(ApiLint.findings(document(GOOD.replace(
                        "{'paths': {", "{'paths': {'/api/v1/others': {'post': {'operationId': 'decide'}}, "))))
                .anyMatch(finding -> finding.contains("shares its operationId decide"));
    }

    @Test
    void paths_are_in_kebab_case_below_the_version() {
        for (var path :
                new String[] {"/api/v1/benefitStops", "/api/v1/benefit_stops", "/benefit-stops", "/api/v1/x/"}) {
            assertThat(ApiLint.findings(document(GOOD.replace("/api/v1/benefit-stops/{id}/decision", path))))
                    .as(path)
                    .anyMatch(finding -> finding.contains("kebab-case"));
        }
    }

    @Test
    void every_refusal_has_a_problem_body() {
        finds(OPERATION + "/responses", "401", "does not say 401");
        finds(OPERATION + "/responses", "404", "does not say 404");
        finds(OPERATION + "/responses/403", "content", "403 has no problem body");
        assertThat(ApiLint.findings(document(GOOD.replace("'not-found': " + PROBLEM, "'not-found': {}"))))
                .as("one that it refers to")
                .containsExactly("POST /api/v1/benefit-stops/{id}/decision 404 has no problem body");
        assertThat(ApiLint.findings(document(GOOD.replace("responses/not-found", "responses/nowhere"))))
                .as("one that is nowhere")
                .containsExactly("POST /api/v1/benefit-stops/{id}/decision 404 has no problem body");
    }

    @Test
    void what_a_caller_may_send_is_bounded() {
        finds(OPERATION + "/parameters/0/schema", "maximum", "parameter limit has no maximum");
        var properties = "/components/schemas/DecideStop/properties";
        finds(properties + "/wording", "maxLength", "body.wording has no maxLength");
        finds(properties + "/answers", "maxItems", "body.answers has no maxItems");
        finds(properties + "/answers/items", "maxLength", "body.answers[] has no maxLength");
        finds(properties + "/effectiveFrom", "format", "body.effectiveFrom has no maxLength");
    }

    @Test
    void an_alternative_says_something() {
        assertThat(ApiLint.findings(document(GOOD.replace(
                        "'Answer': {}", "'Answer': {'properties': {'content': {'anyOf': [{}, {'type': 'null'}]}}}"))))
                .containsExactly("Answer.content has an alternative that says nothing");
    }

    @Test
    void two_components_do_not_share_a_name() {
        assertThat(ApiLint.findings(document(GOOD.replace("'Answer': {}", "'Answer': {}, 'Answer1': {}"))))
                .containsExactly("component Answer1 is a second Answer");
    }

    private static void finds(String where, String without, String finding) {
        assertThat(ApiLint.findings(broken(where, without)))
                .as("without %s", without)
                .anyMatch(found -> found.contains(finding));
    }

    private static ApiDocument broken(String where, String without) {
        var document = document(GOOD);
        assertThat(((ObjectNode) document.json().at(where)).remove(without)).isNotNull();
        return document;
    }

    private static ApiDocument document(String json) {
        return new ApiDocument(EventJson.tree(json.replace('\'', '"')));
    }
}
