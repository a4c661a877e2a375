package dk.kk.shared.kpi.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** A status as a page that stands alone: no login, no links that lead away, its looks in itself. Well-formed as XML, too. */
record StatusHtml(ShownStatus shown) {

    private static final String LOOKS = looks();

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatusDocumentPage(ShownStatus shown, String looks) implements TemplateInstance {}

    String page() {
        return new StatusDocumentPage(shown, LOOKS).render();
    }

    private static String looks() {
        var path = "/META-INF/resources/frame/status.css";
        try (var in = StatusHtml.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("No " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + path, e);
        }
    }
}
