package dk.kk.shared.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A whole run.
 *
 * @param quiet whether nobody else used the machine
 * @param stolenPercent of the run's time, which another guest of the host had
 */
public record Report(
        String day,
        String commit,
        Map<String, String> machine,
        boolean quiet,
        double stolenPercent,
        List<Result> results) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    /** {@code results.json}, {@code performance.md} and a picture for each result. */
    public void writeTo(Path folder) {
        try {
            var pictures = Files.createDirectories(folder.resolve("performance"));
            JSON.writeValue(folder.resolve("results.json").toFile(), this);
            for (var result : results) {
                Files.writeString(
                        pictures.resolve(result.name() + ".svg"), new Plot(result.shown(), result.rounds()).svg());
            }
            Files.writeString(folder.resolve("performance.md"), new Page(this).text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
