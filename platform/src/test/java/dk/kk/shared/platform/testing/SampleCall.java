package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import io.restassured.RestAssured;
import io.restassured.http.Method;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;

/** The smallest call of an operation that can be routed: its required parameters and, where it takes one, a nearly empty body. */
final class SampleCall {

    private SampleCall() {}

    static RequestSpecification of(Operation operation, ApiDocument document) {
        var call = RestAssured.given();
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            var value = sample(parameter, document.resolve(parameter.path("schema")));
            switch (parameter.path("in").asText()) {
                case "path" -> call.pathParam(name, value);
                case "query" -> {
                    if (parameter.path("required").asBoolean()) {
                        call.queryParam(name, value);
                    }
                }
                default -> {
                    // headers are the caller's: a purpose, and no If-Match
                }
            }
        }
        var content = operation.json().at("/requestBody/content").fieldNames();
        if (content.hasNext()) {
            var type = content.next();
            call.contentType(type).body(type.contains("json") ? "{}" : "");
        }
        return call;
    }

    static int status(RequestSpecification call, Operation operation) {
        return send(call, operation).statusCode();
    }

    static Response send(RequestSpecification call, Operation operation) {
        return call.request(Method.valueOf(operation.method()), operation.path());
    }

    private static String sample(JsonNode parameter, JsonNode schema) {
        if (parameter.has("example")) {
            return parameter.path("example").asText();
        }
        if (schema.path("enum").isArray()) {
            return schema.path("enum").get(0).asText();
        }
        return switch (schema.path("format").asText(schema.path("type").asText())) {
            case "uuid" -> UUID.randomUUID().toString();
            case "date" -> "2007-11-30";
            case "int32", "int64", "integer" -> "1";
            case "boolean" -> "false";
            default -> "x";
        };
    }
}
