package dk.kk.shared.kpi.status;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A status as a page that stands alone: no login, no links that lead away, its looks in itself. Well-formed as XML, too. */
record StatusHtml(ShownStatus shown) {

    private static final String LOOKS = looks();
    private static final String BARS = bars();

    @CheckedTemplate(basePath = "status", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record StatusDocumentPage(ShownStatus shown, String looks) implements TemplateInstance {}

    String page() {
        return new StatusDocumentPage(shown, LOOKS).render();
    }

    /** With bars of the stylesheet in place of the drawings. */
    String print() {
        return new StatusDocumentPage(shown, LOOKS + BARS).render();
    }

    private static String bars() {
        var widths = IntStream.rangeClosed(0, 100)
                .mapToObj(percent -> ".told .w" + percent + " { width: " + percent + "%; }")
                .collect(Collectors.joining("\n"));
        return "\n.told svg { display: none; }\n.told .bars { display: block; }\n.told table { -fs-table-paginate: paginate; }\n"
                + widths;
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
