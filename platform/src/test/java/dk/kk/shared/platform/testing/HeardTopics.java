package dk.kk.shared.platform.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Target groups tell of health and addiction: citizen publishes them on a topic of their own, and only kpi may hear it. */
final class HeardTopics {

    private static final String TOPIC = "citizen.target-groups.v1";

    private HeardTopics() {}

    static List<String> findings(String module, Path folder) {
        var settings = folder.resolve("src/main/resources/application.properties");
        var findings = new ArrayList<String>();
        if (!java.nio.file.Files.exists(settings)) {
            return findings; // platform
        }
        var subscribes = Repository.read(settings)
                .lines()
                .filter(line -> line.startsWith("mp.messaging.incoming"))
                .anyMatch(line -> line.contains(TOPIC));
        if (subscribes != module.equals("kpi")) {
            findings.add(module + (subscribes ? " subscribes to " : " does not subscribe to ") + TOPIC);
        }
        if (!module.equals("kpi") && Sources.of(folder).text().contains("StreamKind(\"citizen\", \"target-groups\")")) {
            findings.add(module + " listens for target groups");
        }
        return findings;
    }
}
