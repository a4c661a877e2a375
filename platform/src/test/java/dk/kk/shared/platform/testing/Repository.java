package dk.kk.shared.platform.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The checkout that a test runs in: its documents, and the module's sources. */
public final class Repository {

    private Repository() {}

    /** Maven names it; an IDE does not, then it is found by its {@code .mvn}. */
    public static Path root() {
        var named = System.getProperty("shared.root");
        return Stream.iterate(named == null ? module() : Path.of(named), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve(".mvn")))
                .findFirst()
                .orElseThrow();
    }

    /** The folder of the module under test: Maven and IDEs run tests in it. */
    static Path module() {
        return Path.of("").toAbsolutePath();
    }

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + file, e);
        }
    }

    /** Empty where the folder is missing. */
    static List<Path> files(Path folder, String ending) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
