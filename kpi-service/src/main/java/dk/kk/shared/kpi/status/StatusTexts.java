package dk.kk.shared.kpi.status;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Sentences that stand in every status, from {@code texts/status_da.properties}: the document is Danish. */
final class StatusTexts {

    private static final Properties TEXTS = load();

    private StatusTexts() {}

    static String of(String key) {
        var text = TEXTS.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("No text " + key);
        }
        return text;
    }

    /** Where the sources disagree or are silent. */
    static List<String> notes() {
        return Stream.of(
                        "goals",
                        "population",
                        "measuring-days",
                        "updated",
                        "precedence",
                        "table-2",
                        "match-model",
                        "calendar")
                .map(note -> of("note-" + note))
                .toList();
    }

    private static Properties load() {
        var texts = new Properties();
        try (var in = StatusTexts.class.getResourceAsStream("/texts/status_da.properties")) {
            if (in == null) {
                throw new IllegalStateException("No texts of a status");
            }
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the texts of a status", e);
        }
        return texts;
    }
}
