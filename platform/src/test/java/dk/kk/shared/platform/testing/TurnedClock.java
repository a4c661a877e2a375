package dk.kk.shared.platform.testing;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static org.awaitility.Awaitility.await;

import dk.kk.shared.platform.clock.BusinessClock;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** A business clock that a test turns while the service runs: by its file, which is read anew each second. */
public class TurnedClock implements QuarkusTestResourceLifecycleManager {
    private static final String FILE = "shared.business-clock.file";

    @Override
    public Map<String, String> start() {
        try {
            var file = Files.createTempDirectory("clock").resolve("business-clock");
            write(file, Instant.now());
            return Map.of(FILE, file.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        // the file is the system's to remove
    }

    /** From now on it is that time; it runs on. */
    public static void turn(BusinessClock clock, Instant to) {
        write(Path.of(ConfigProvider.getConfig().getValue(FILE, String.class)), to);
        await().until(() -> Duration.between(to, clock.instant()).abs().compareTo(Duration.ofSeconds(20)) < 0);
    }

    private static void write(Path file, Instant business) {
        try {
            var next = file.resolveSibling("next");
            Files.writeString(next, business + " " + Instant.now());
            Files.move(next, file, ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
