package dk.kk.shared.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;

/** {@code target/run}: the data, logs, process list and business clock of the local stack. */
record RunFolder(Path folder) {
    Path postgres() {
        return folder.resolve("postgres");
    }

    Path broker() {
        return folder.resolve("broker");
    }

    Path processes() {
        return folder.resolve("pids");
    }

    Path businessClock() {
        return folder.resolve("business-clock");
    }

    Path log(Service service) {
        return folder.resolve(service.moduleName() + ".log");
    }

    /** Removes the data of the last run. Logs stay until a service writes them anew. */
    void clear() {
        delete(postgres());
        delete(broker());
        delete(businessClock());
    }

    private static void delete(Path path) {
        try (var files = Files.walk(path)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (NoSuchFileException e) {
            // nothing there is what we wanted
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
