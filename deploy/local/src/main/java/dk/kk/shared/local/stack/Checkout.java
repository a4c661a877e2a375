package dk.kk.shared.local.stack;

import dk.kk.shared.local.process.CannotRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** What of the suite this checkout holds, and whether it is built. */
final class Checkout {
    private Checkout() {}

    static List<Service> services(Path root) {
        try {
            var pom = Files.readString(root.resolve("pom.xml"));
            return Arrays.stream(Service.values())
                    .filter(service -> pom.contains("<module>" + service.moduleName() + "</module>"))
                    .toList();
        } catch (IOException e) {
            throw new CannotRun("%s is not the suite's folder: it has no pom.xml.".formatted(root));
        }
    }

    static Path jar(Path root, Service service) {
        return root.resolve(service.moduleName()).resolve("target/quarkus-app/quarkus-run.jar");
    }

    static void requireJars(Path root, List<Service> services) {
        for (var service : services) {
            if (!Files.exists(jar(root, service))) {
                throw new CannotRun("%s is not built: %s is missing. Run deploy/run, or mvn -DskipTests package."
                        .formatted(service.moduleName(), root.relativize(jar(root, service))));
            }
        }
    }
}
