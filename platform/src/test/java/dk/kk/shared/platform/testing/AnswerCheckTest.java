package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.json.EventJson;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerCheckTest {

    private static final String JSON = "application/json;charset=UTF-8";
    private static final AnswerCheck CHECK = new AnswerCheck(new ApiDocument(EventJson.tree("""
            {'openapi': '3.1.0', 'paths': {
               '/api/v1/stops/{id}': {'get': {'operationId': 'stop', 'responses': {
                  '200': {'content': {'application/json': {'schema': {'$ref': '#/components/schemas/Stop'}}}},
                  '204': {},
                  '404': {'$ref': '#/components/responses/not-found'}}}},
               '/api/v1/stops/newest': {'get': {'operationId': 'newest', 'responses': {'200': {}}}}},
             'components': {'responses': {'not-found': {'content': {'application/problem+json': {'schema': {
                  'type': 'object', 'required': ['code']}}}}}, 'schemas': {'Stop': {'type': 'object', 'required': ['id', 'phase'], 'properties': {
               'id': {'type': 'string', 'format': 'uuid'}, 'phase': {'enum': ['DECIDED']},
               'on': {'type': ['string', 'null'], 'format': 'date'},
               'by': {'anyOf': [{'$ref': '#/components/schemas/Person'}, {'type': 'null'}]}}},
               'Person': {'type': 'object', 'properties': {'name': {'type': 'string'}}}}}}
            """.replace('\'', '"'))));
    private static final String ID = "'id':'5f0c1e9e-5d8e-7c3a-9d6a-0a1b2c3d4e5f','phase':'DECIDED'";

    @Test
    void what_is_promised_passes() {
        assertThat(answer(200, JSON, "{" + ID + "}")).isEmpty();
        assertThat(answer(200, JSON, "{" + ID + ",'on':null,'by':null}")).isEmpty();
        assertThat(answer(200, JSON, "{" + ID + ",'on':'2007-11-30','by':{'name':'x'}}"))
                .isEmpty();
        assertThat(answer(204, "", "")).isEmpty();
        assertThat(answer(404, "application/problem+json", "{'code':'not-found'}"))
                .isEmpty();
        assertThat(answer(405, "application/problem+json", "{}")).isEmpty();
        assertThat(CHECK.findings("GET", "/q/health", 200, "text/plain", "up")).isEmpty();
    }

    @Test
    void what_is_not_promised_is_found() {
        assertThat(answer(500, JSON, "{}")).hasSize(1);
        assertThat(answer(200, "text/plain", "x")).hasSize(1);
        assertThat(answer(200, JSON, "")).hasSize(1);
        assertThat(answer(200, JSON, "{'phase':'DECIDED'}"))
                .as("a property is missing")
                .hasSize(1);
        assertThat(answer(200, JSON, "{" + ID + ",'cpr':'x'}"))
                .as("one is too many")
                .hasSize(1);
        assertThat(answer(200, JSON, "{" + ID + ",'on':'30-11-2007'}"))
                .as("a form")
                .hasSize(1);
        assertThat(answer(200, JSON, "{" + ID.replace("DECIDED", "DONE") + "}"))
                .as("a code")
                .hasSize(1);
        assertThat(answer(200, JSON, "{" + ID + ",'by':{'cpr':'x'}}"))
                .as("one too many below")
                .isNotEmpty();
        assertThat(answer(404, JSON, "{}")).as("a problem of another type").hasSize(1);
        assertThat(answer(404, "application/problem+json", "{}"))
                .as("a problem without its code")
                .hasSize(1);
    }

    @Test
    void a_literal_path_goes_before_a_parameter() {
        assertThat(CHECK.findings("GET", "/api/v1/stops/newest", 404, JSON, "{}"))
                .hasSize(1);
    }

    private static List<String> answer(int status, String type, String body) {
        return CHECK.findings("GET", "/api/v1/stops/17", status, type, body.replace('\'', '"'));
    }
}
