package dk.kk.shared.platform.contract;

import io.quarkus.resteasy.reactive.server.EndpointDisabled;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.models.Paths;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** The operations of platform that a service does without: Quarkus takes them away only after everything they name is described. */
final class SwitchedOff {
    private static final DotName DISABLED = DotName.createSimple(EndpointDisabled.class);

    private final Set<String> operations;

    SwitchedOff(IndexView classes) {
        operations = classes.getAnnotations(DISABLED).stream()
                .filter(SwitchedOff::holds)
                .flatMap(disabled -> disabled.target().asClass().methods().stream())
                .map(MethodInfo::name)
                .collect(Collectors.toSet());
    }

    private static boolean holds(AnnotationInstance disabled) {
        return ConfigProvider.getConfig()
                .getOptionalValue(disabled.value("name").asString(), String.class)
                .filter(disabled.value("stringValue").asString()::equals)
                .isPresent();
    }

    void removeFrom(Paths paths) {
        for (var path : Map.copyOf(paths.getPathItems()).entrySet()) {
            var item = path.getValue();
            Map.copyOf(item.getOperations()).forEach((method, operation) -> {
                if (operations.contains(operation.getOperationId())) {
                    item.setOperation(method, null);
                }
            });
            if (item.getOperations().isEmpty()) {
                paths.removePathItem(path.getKey());
            }
        }
    }
}
