package dk.kk.shared.local.stack;

import dk.kk.shared.local.console.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The services' {@link StartCache}s: used where there are any, recorded by a run that has time to, kept while it goes on. */
final class StartCaches {
    private final Path root;
    private boolean learns;

    StartCaches(Path root) {
        this.root = root;
    }

    /** From the next starts on services record. */
    void learn() {
        learns = true;
    }

    List<String> options(Service service) {
        return of(service).options(learns);
    }

    /** One after the other; each service halts for a moment and goes on. */
    void keep(Map<Service, ServiceProcess> running, Console console) throws InterruptedException {
        var recording = running.entrySet().stream()
                .filter(service -> learns && !of(service.getKey()).fits())
                .toList();
        if (recording.isEmpty()) {
            return;
        }
        try (var bar = console.progress("making the next start quick", recording.size())) {
            var kept = 0;
            for (var service : recording) {
                if (of(service.getKey()).keepWhatItLearned(service.getValue().handle())) {
                    bar.at(++kept);
                }
            }
        }
    }

    private StartCache of(Service service) {
        return new StartCache(Checkout.jar(root, service));
    }
}
