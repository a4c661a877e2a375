package dk.kk.shared.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;

/** A service writes its log anew with each start; what a killed one said is kept as {@code <name>.1.log} and so on. */
final class KeptLogs {

    private KeptLogs() {}

    static void keep(Path log) {
        var name = log.getFileName().toString().replaceFirst("\\.log$", "");
        var kept = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> log.resolveSibling(name + "." + number + ".log"))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
        try {
            Files.move(log, kept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
