package dk.kk.shared.kpi.status;

import dk.kk.shared.platform.problem.Bundles;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Sentences that stand in every status, from {@code texts/status_da.properties}: the document is Danish. */
final class StatusTexts {

    private static final Properties TEXTS = Bundles.all("texts/status_da.properties");

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
}
