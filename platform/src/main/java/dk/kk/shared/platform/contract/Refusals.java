package dk.kk.shared.platform.contract;

import dk.kk.shared.platform.problem.Bundles;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/**
 * The codes that an operation says it refuses with, in its description, and those that follow from its parameters, under their status. A code
 * that no test was answered has its bundle's texts, with the names of the arguments in braces.
 */
final class Refusals {
    private static final Pattern CODE = Pattern.compile("[a-z]+(?:-[a-z0-9]+)+");
    private static final String EXAMPLES = "#/components/examples/";

    private final Map<String, Example> examples;
    private final Properties status = Bundles.problems("");
    private final Properties danish = Bundles.problems("_da");
    private final Properties english = Bundles.problems("_en");

    /** @param examples those of the tests, by code; what is missing is added */
    Refusals(Map<String, Example> examples) {
        this.examples = examples;
    }

    void addTo(Operation operation) {
        for (var code : codes(operation)) {
            var answer = operation.getResponses().getAPIResponse(status.getProperty(code, ""));
            if (answer != null && answer.getContent() != null) {
                var content = answer.getContent().getMediaType("application/problem+json");
                if (content != null) {
                    examples.computeIfAbsent(code, this::ofBundle);
                    var sorted =
                            new TreeMap<>(Objects.requireNonNullElse(content.getExamples(), Map.<String, Example>of()));
                    sorted.putIfAbsent(code, OASFactory.createExample().ref(EXAMPLES + code));
                    content.setExamples(new LinkedHashMap<>(sorted));
                }
            }
        }
    }

    private TreeSet<String> codes(Operation operation) {
        var codes = new TreeSet<String>();
        CODE.matcher(Objects.requireNonNullElse(operation.getDescription(), ""))
                .results()
                .map(MatchResult::group)
                .filter(status::containsKey)
                .forEach(codes::add);
        codes.addAll(List.of("unauthenticated", "forbidden", "not-acceptable", "unavailable"));
        var parameters = Objects.requireNonNullElse(operation.getParameters(), List.<Parameter>of());
        for (var parameter : parameters) {
            codes.addAll(ofParameter(parameter.getName()));
            codes.addAll(
                    switch (parameter.getIn()) {
                        case PATH -> List.of("parameter-invalid", "not-found");
                        case QUERY -> List.of("parameter-invalid");
                        default -> List.of();
                    });
        }
        if (operation.getRequestBody() != null) {
            codes.addAll(List.of("body-invalid", "body-too-large", "length-required", "media-type-unsupported"));
        }
        return codes;
    }

    private static List<String> ofParameter(String name) {
        return switch (name) {
            case "If-Match" -> List.of("if-match-invalid", "if-match-missing", "version-stale");
            case "Idempotency-Key" ->
                List.of("idempotency-key-invalid", "idempotency-key-reused", "idempotency-in-progress");
            case "Access-Purpose" -> List.of("purpose-missing", "purpose-not-yours", "too-many-lookups");
            case "after" -> List.of("cursor-invalid");
            default -> List.of();
        };
    }

    private Example ofBundle(String code) {
        var problem = new LinkedHashMap<String, Object>();
        problem.put("type", "urn:shared:problem:" + code);
        problem.put("title", english.getProperty(code));
        problem.put("status", Integer.valueOf(status.getProperty(code)));
        problem.put("code", code);
        problem.put("arguments", Map.of());
        var texts = new LinkedHashMap<String, String>();
        texts.put("da", danish.getProperty(code));
        texts.put("en", english.getProperty(code));
        problem.put("texts", texts);
        return OASFactory.createExample().value(problem);
    }
}
