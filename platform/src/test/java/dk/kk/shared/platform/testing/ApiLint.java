package dk.kk.shared.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import dk.kk.shared.platform.testing.ApiDocument.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/** Our rules for an OpenAPI document; each finding is a sentence that names the place. */
final class ApiLint {

    private static final Pattern PATH = Pattern.compile("/api/v1(/([a-z0-9]+(-[a-z0-9]+)*|\\{[a-zA-Z]+}))+");
    private static final Pattern NUMBERED = Pattern.compile("(.*[A-Za-z])[0-9]+");

    private final ApiDocument document;
    private final List<String> findings = new ArrayList<>();

    private ApiLint(ApiDocument document) {
        this.document = document;
    }

    static List<String> findings(ApiDocument document) {
        var lint = new ApiLint(document);
        var ids = new HashSet<String>();
        document.operations().forEach(operation -> lint.operation(operation, ids));
        lint.componentNames();
        document.schemas().properties().forEach(schema -> lint.alternatives(schema.getKey(), schema.getValue()));
        return lint.findings;
    }

    private void operation(Operation operation, Set<String> ids) {
        if (operation.id().isEmpty()) {
            find(operation, "has no operationId");
        } else if (!ids.add(operation.id())) {
            find(operation, "shares its operationId " + operation.id());
        }
        if (operation.json().path("summary").asText().isBlank()) {
            find(operation, "has no summary");
        }
        if (!PATH.matcher(operation.path()).matches()) {
            find(operation, "is not kebab-case below /api/v1");
        }
        access(operation);
        refusals(operation);
        parameters(operation);
        operation.json().at("/requestBody/content").properties().stream()
                .filter(content -> content.getKey().contains("json"))
                .forEach(content ->
                        limits(operation + " body", content.getValue().path("schema"), new HashSet<>()));
    }

    private void access(Operation operation) {
        var access = operation.json().path("x-access");
        if (access.path("roles").isEmpty() && access.path("scopes").isEmpty()) {
            find(operation, "has no @Access with a role or scope");
        }
        if (operation.json().path("security").isEmpty()) {
            find(operation, "asks for no token");
        }
    }

    private void refusals(Operation operation) {
        var responses = operation.json().path("responses");
        for (var status : List.of("400", "401", "403")) {
            if (!responses.has(status)) {
                find(operation, "does not say " + status);
            }
        }
        if (operation.path().contains("{") && !responses.has("404")) {
            find(operation, "does not say 404");
        }
        responses.properties().stream()
                .filter(response -> response.getKey().startsWith("4"))
                .filter(response -> !response.getValue().path("content").has("application/problem+json"))
                .forEach(response -> find(operation, response.getKey() + " has no problem body"));
    }

    private void parameters(Operation operation) {
        for (var parameter : operation.parameters()) {
            var name = parameter.path("name").asText();
            limits(operation + " parameter " + name, parameter.path("schema"), new HashSet<>());
            if (name.equals("limit") && !parameter.path("schema").has("maximum")) {
                find(operation, "parameter limit has no maximum");
            }
        }
    }

    /** What a caller may send is bounded: texts by length, lists by number. */
    private void limits(String where, JsonNode given, Set<JsonNode> seen) {
        var schema = document.resolve(given);
        if (!seen.add(schema)) {
            return;
        }
        var bounded = schema.has("format") || schema.has("enum") || schema.has("const");
        if (is(schema, "string") && !bounded && !schema.has("maxLength")) {
            findings.add(where + " has no maxLength");
        }
        if (is(schema, "array") && !schema.has("maxItems")) {
            findings.add(where + " has no maxItems");
        }
        if (schema.has("items")) {
            limits(where + "[]", schema.path("items"), seen);
        }
        schema.path("properties")
                .properties()
                .forEach(property -> limits(where + "." + property.getKey(), property.getValue(), seen));
        for (var composition : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(composition).forEach(part -> limits(where, part, seen));
        }
    }

    private static boolean is(JsonNode schema, String type) {
        var types = schema.path("type");
        return types.isArray()
                ? StreamSupport.stream(types.spliterator(), false)
                        .anyMatch(one -> one.asText().equals(type))
                : types.asText().equals(type);
    }

    /** One that says nothing fits all, and a generator makes a class of it that is nowhere. */
    private void alternatives(String where, JsonNode schema) {
        if (schema.path("anyOf").valueStream().anyMatch(JsonNode::isEmpty)) {
            findings.add(where + " has an alternative that says nothing");
        }
        schema.path("properties")
                .properties()
                .forEach(property -> alternatives(where + "." + property.getKey(), property.getValue()));
    }

    /** Two records of one simple name come out as {@code Row} and {@code Row1}: give each a {@code @Schema(name)}. */
    private void componentNames() {
        var schemas = document.schemas();
        schemas.fieldNames().forEachRemaining(name -> {
            var numbered = NUMBERED.matcher(name);
            if (numbered.matches() && schemas.has(numbered.group(1))) {
                findings.add("component " + name + " is a second " + numbered.group(1));
            }
        });
    }

    private void find(Operation operation, String what) {
        findings.add(operation + " " + what);
    }
}
