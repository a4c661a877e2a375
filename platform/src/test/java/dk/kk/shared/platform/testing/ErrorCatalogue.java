package dk.kk.shared.platform.testing;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** All codes of all services on one page, written from the bundles that answers take their words from. */
final class ErrorCatalogue {

    private static final List<Bundle> BUNDLES = List.of(
            new Bundle("Every service", "platform", "platform"),
            new Bundle("Imports: of a request, and of a row in its report", "platform", "imports"),
            new Bundle("citizen-service", "citizen-service", "citizen"),
            new Bundle("plan-service", "plan-service", "plan"),
            new Bundle("offer-service", "offer-service", "offer"),
            new Bundle("notification-service", "notification-service", "notification"),
            new Bundle("kpi-service", "kpi-service", "kpi"));

    private static final String HEAD = """
            # Error catalogue

            Every refusal is a problem document ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)), `application/problem+json`, with a `code`
            that stays and texts that may change. This page is written from the bundles the services answer with (`ErrorCatalogueTest`);
            which codes an operation refuses with stands in its OpenAPI document under the status. `{...}` is an argument: the
            answer's texts have it filled in, and `arguments` has it by its name.
            """;

    private ErrorCatalogue() {}

    static String write(Path root) {
        return HEAD + BUNDLES.stream().map(bundle -> bundle.section(root)).collect(Collectors.joining());
    }

    private record Bundle(String title, String module, String name) {
        String section(Path root) {
            var folder = root.resolve(module + "/src/main/resources/problems");
            var status = texts(folder.resolve(name + ".properties"));
            var danish = texts(folder.resolve(name + "_da.properties"));
            var english = texts(folder.resolve(name + "_en.properties"));
            return "\n## " + title + "\n| code | status | Danish | English |\n|---|---|---|---|\n"
                    + new TreeSet<>(status.stringPropertyNames())
                            .stream()
                                    .map(code -> "| `%s` | %s | %s | %s |\n"
                                            .formatted(
                                                    code,
                                                    status.getProperty(code),
                                                    cell(danish.getProperty(code)),
                                                    cell(english.getProperty(code))))
                                    .collect(Collectors.joining());
        }

        private static String cell(String text) {
            return text.replace("|", "\\|");
        }

        private static Properties texts(Path file) {
            var texts = new Properties();
            try {
                texts.load(new StringReader(Repository.read(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return texts;
        }
    }
}
