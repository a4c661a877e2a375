package dk.kk.shared.platform.contract;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.SuiteResource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class CommonContractTest {

    @Test
    void an_operation_says_who_may_call_it_and_why() {
        var make = at("/paths/~1api~1v1~1probes/post");
        assertThat(make.at("/operationId").asText()).isEqualTo("makeProbe");
        assertThat(make.at("/x-access/roles/0").asText()).isEqualTo("sof-caseworker");
        assertThat(make.at("/x-access/relation").asText()).isEqualTo("OWN_CASE");
        assertThat(make.at("/x-access/personal").asBoolean()).isTrue();
        assertThat(make.at("/security/0").has("jwt")).isTrue();
        assertThat(texts(parameter(make, "Access-Purpose").at("/schema/enum")))
                .as("what its roles may name")
                .containsExactly("CASEWORK", "ALERT_HANDLING");
        assertThat(at("/components/securitySchemes/jwt/scheme").asText()).isEqualTo("bearer");
    }

    @Test
    void every_refusal_is_a_problem() {
        var move = at("/paths/~1api~1v1~1probes~1{id}~1move/post/responses");
        for (var status : new String[] {"400", "401", "403", "404", "406", "409", "412", "422", "428", "429", "503"}) {
            assertThat(resolved(move.path(status))
                            .at("/content/application~1problem+json/schema/$ref")
                            .asText())
                    .as(status)
                    .isEqualTo("#/components/schemas/Problem");
        }
        var make = at("/paths/~1api~1v1~1probes/post/responses");
        assertThat(make.has("411") && make.has("413") && make.has("415"))
                .as("a body")
                .isTrue();
        assertThat(at("/components/schemas/Problem/properties")).isNotEmpty();
    }

    @Test
    void a_refusal_that_several_operations_give_stands_once() {
        var unauthenticated = "/components/responses/unauthenticated";
        for (var path : new String[] {"/paths/~1api~1v1~1probes/post", "/paths/~1api~1v1~1probes~1{id}~1move/post"}) {
            assertThat(at(path).at("/responses/401/$ref").asText()).isEqualTo("#" + unauthenticated);
        }
        assertThat(at(unauthenticated + "/description").asText()).isEqualTo("No valid bearer token");
        assertThat(at(unauthenticated + "/content/application~1problem+json/examples/unauthenticated/$ref")
                        .asText())
                .isEqualTo("#/components/examples/unauthenticated");
    }

    @Test
    void a_cpr_number_is_a_text_of_its_own_type() {
        assertThat(at("/components/schemas/SearchProbe/properties/cpr/$ref").asText())
                .isEqualTo("#/components/schemas/Cpr");
        assertThat(at("/components/schemas/Cpr/type").asText()).isEqualTo("string");
        assertThat(at("/components/schemas/Cpr/maxLength").asInt()).isEqualTo(11);
    }

    @Test
    void the_version_seen_is_a_text_and_required() {
        var ifMatch = parameter(at("/paths/~1api~1v1~1probes~1{id}~1move/post"), "If-Match");
        assertThat(ifMatch.at("/schema/type").asText()).isEqualTo("string");
        assertThat(ifMatch.at("/required").asBoolean()).isTrue();
        assertThat(at("/components/schemas").has("IfMatch")).isFalse();
    }

    @Test
    void creating_answers_201_and_takes_a_key() {
        var make = at("/paths/~1api~1v1~1probes/post");
        assertThat(make.at("/responses").has("201")).isTrue();
        assertThat(make.at("/responses").has("200")).isFalse();
        assertThat(parameter(make, "Idempotency-Key").at("/required").asBoolean())
                .isFalse();
    }

    @Test
    void what_may_be_null_says_so_and_the_rest_is_required() {
        var view = at("/components/schemas/ProbeView");
        assertThat(texts(view.at("/required"))).containsExactlyInAnyOrder("id", "citizenId", "label");
        assertThat(texts(view.at("/properties/note/type"))).containsExactly("string", "null");
    }

    private static JsonNode parameter(JsonNode operation, String name) {
        return StreamSupport.stream(operation.at("/parameters").spliterator(), false)
                .filter(parameter -> parameter.at("/name").asText().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static java.util.List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private static JsonNode resolved(JsonNode answer) {
        return answer.has("$ref") ? at(answer.path("$ref").asText().substring(1)) : answer;
    }

    private static JsonNode at(String pointer) {
        return EventJson.tree(get("/q/openapi?format=json").asString()).at(pointer);
    }
}
