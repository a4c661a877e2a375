package dk.kk.shared.platform.contract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/**
 * A refusal that several operations give word for word stands once, in {@code components.responses}, and they refer to it. Its name is the
 * codes that it may give, or its status where none is known: it means the same in each document.
 */
final class SharedRefusals {
    private static final String RESPONSES = "#/components/responses/";

    private final Map<String, APIResponse> first = new TreeMap<>();
    private final TreeSet<String> repeated = new TreeSet<>();

    private SharedRefusals() {}

    static void in(OpenAPI document) {
        var operations = document.getPaths().getPathItems().values().stream()
                .flatMap(item -> item.getOperations().values().stream())
                .toList();
        var refusals = new SharedRefusals();
        operations.forEach(refusals::find);
        refusals.repeated.forEach(name -> document.getComponents().addResponse(name, refusals.first.get(name)));
        operations.forEach(refusals::refer);
    }

    private void find(Operation operation) {
        refusals(operation).forEach(status -> {
            var refusal = operation.getResponses().getAPIResponse(status);
            if (refusal.equals(first.putIfAbsent(name(status, refusal), refusal))) {
                repeated.add(name(status, refusal));
            }
        });
    }

    private void refer(Operation operation) {
        refusals(operation).forEach(status -> {
            var refusal = operation.getResponses().getAPIResponse(status);
            var name = name(status, refusal);
            if (repeated.contains(name) && refusal.equals(first.get(name))) {
                operation
                        .getResponses()
                        .addAPIResponse(status, OASFactory.createAPIResponse().ref(RESPONSES + name));
            }
        });
    }

    private static List<String> refusals(Operation operation) {
        return operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4") || status.startsWith("5"))
                .toList();
    }

    private static String name(String status, APIResponse refusal) {
        var examples =
                refusal.getContent().getMediaType("application/problem+json").getExamples();
        return examples == null || examples.isEmpty()
                ? "status-" + status
                : String.join(".", new TreeSet<>(examples.keySet()));
    }
}
