package dk.kk.shared.failpoints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * {@code -javaagent:failpoints.jar=<folder>}: the process halts when it reaches a point while a file of that name is in the folder.
 * The file goes first, so that the process started again gets past.
 */
public final class Failpoints {

    /** As after a SIGKILL. */
    private static final int KILLED = 137;

    private static volatile Path armed = Path.of("");

    private Failpoints() {}

    public static void premain(String folder, Instrumentation instrumentation) {
        armed = Path.of(folder);
        instrumentation.addTransformer(new CallAtPoints());
    }

    /** Called where a point is. */
    public static void reached(String point) {
        try {
            if (Files.deleteIfExists(armed.resolve(point))) {
                Runtime.getRuntime().halt(KILLED);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
