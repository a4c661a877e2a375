package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import dk.kk.shared.platform.access.Purpose;
import dk.kk.shared.platform.json.EventJson;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;

/**
 * Plants a CPR number wherever the document lets a caller send a text: each is refused with 400 and not said back. The shapes in
 * which people write one take turns over the places, from another first one in each operation; what knows a shape is one function
 * for all places, with tests of its own. The schema {@code Cpr} alone may hold a number.
 */
final class CprShapes {
    private static final String DATE = "050280";
    private static final String RUNNING = "1234";
    private static final List<String> SHAPES = shapes("", "-", " ", ".", "\u2013");
    // RFC 9110 has no en dash in a header: it comes as the bytes of Latin-1 or not at all
    private static final List<String> HEADER_SHAPES = shapes("", "-", " ", ".");
    private static final List<String> HEADERS = List.of("Idempotency-Key", "If-Match", Purpose.HEADER);
    private static final String REFUSED = "cpr-misplaced";
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final ApiDocument document;
    private final Operation operation;
    private final SampleCaller caller;
    private int turn;

    private CprShapes(ApiDocument document, Operation operation) {
        this.document = document;
        this.operation = operation;
        this.caller = SampleCaller.of(operation);
        this.turn = Math.floorMod(operation.id().hashCode(), SHAPES.size());
    }

    private static List<String> shapes(String... between) {
        return Stream.of(between).map(sign -> DATE + sign + RUNNING).toList();
    }

    /** A body with the number in one place. @param isFree any text may stand there, so that the number alone is what is refused */
    private record Planted(String where, JsonNode body, boolean isFree) {
        Planted within(String step, UnaryOperator<JsonNode> around) {
            return new Planted(step + where, around.apply(body), isFree);
        }
    }

    static Stream<DynamicTest> tests(ApiDocument document) {
        return document.operations().stream()
                .map(operation ->
                        DynamicTest.dynamicTest(operation.id(), () -> new CprShapes(document, operation).check()));
    }

    private void check() {
        checkParameters();
        var content = operation.json().at("/requestBody/content/application~1json/schema");
        var byShape = SHAPES.stream()
                .map(shape -> planted(content, shape, new HashSet<>()))
                .toList();
        for (var place = 0; place < byShape.getFirst().size(); place++) {
            var planted = byShape.get(turn++ % SHAPES.size()).get(place);
            var call = call().contentType(ContentType.JSON).body(planted.body().toString());
            refused(planted.where(), call, planted.isFree());
        }
    }

    private void checkParameters() {
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            switch (parameter.path("in").asText()) {
                case "path" -> refused("path " + name, call().pathParam(name, next(SHAPES)), true);
                case "query" -> refused("query " + name, call().queryParam(name, next(SHAPES)), true);
                default -> {
                    // all operations are sent the headers below
                }
            }
        }
        for (var name : HEADERS) {
            var call = SampleCall.of(operation, document).noFilters();
            call.auth().oauth2(caller.token());
            refused("header " + name, call.header(name, next(HEADER_SHAPES)), true);
        }
    }

    private String next(List<String> shapes) {
        return shapes.get(turn++ % shapes.size());
    }

    private RequestSpecification call() {
        return caller.makes(SampleCall.of(operation, document).noFilters());
    }

    private void refused(String where, RequestSpecification call, boolean isFree) {
        var answer = SampleCall.send(call, operation);
        assertThat(answer.statusCode()).as("%s, %s", where, answer.asString()).isEqualTo(400);
        if (isFree) {
            assertThat(code(answer)).as(where).isEqualTo(REFUSED);
        }
        assertThat(answer.asString() + answer.headers())
                .as(where)
                .doesNotContain(DATE)
                .doesNotContain(RUNNING);
    }

    private static String code(Response answer) {
        return EventJson.tree(answer.asString()).path("code").asText();
    }

    private List<Planted> planted(JsonNode given, String shape, Set<JsonNode> above) {
        var schema = document.resolve(given);
        if (given.path("$ref").asText().endsWith("/Cpr") || !above.add(schema)) {
            return List.of();
        }
        var all = new ArrayList<Planted>();
        if (is(schema, "string")) {
            all.add(new Planted("", TextNode.valueOf(shape), !schema.has("format") && !schema.has("enum")));
        }
        if (schema.has("items")) {
            planted(schema.path("items"), shape, above)
                    .forEach(item ->
                            all.add(item.within("[]", value -> JSON.arrayNode().add(value))));
        }
        if (is(schema, "object")) {
            all.addAll(inObject(schema, shape, above));
        }
        for (var composition : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(composition).forEach(part -> all.addAll(planted(part, shape, above)));
        }
        above.remove(schema);
        return all;
    }

    /** In each property, in keys and values of maps, and as the name of a property that nobody knows. */
    private List<Planted> inObject(JsonNode schema, String shape, Set<JsonNode> above) {
        var all = new ArrayList<Planted>();
        for (var property : schema.path("properties").properties()) {
            planted(property.getValue(), shape, above)
                    .forEach(value -> all.add(value.within("." + property.getKey(), in(property.getKey()))));
        }
        var values = schema.path("additionalProperties");
        if (values.isObject()) {
            planted(values, shape, above).forEach(value -> all.add(value.within(".*", in("key"))));
        }
        all.add(new Planted(".<name>", JSON.objectNode().put(shape, "x"), true));
        return all;
    }

    private static UnaryOperator<JsonNode> in(String name) {
        return value -> JSON.objectNode().set(name, value);
    }

    private static boolean is(JsonNode schema, String type) {
        var types = schema.path("type");
        return types.isArray()
                ? StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(candidate -> candidate.asText().equals(type))
                : types.asText().equals(type);
    }
}
