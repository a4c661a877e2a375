package dk.kk.shared.plan.council;

import dk.kk.shared.platform.document.OdtFile;
import dk.kk.shared.platform.document.PdfFile;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;

/** Minutes as a page that stands alone, as PDF of that page, and as a text that can be edited on. */
record MinutesDocument(ShownMinutes shown) {

    @CheckedTemplate(basePath = "council", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record MinutesPage(ShownMinutes shown) implements TemplateInstance {}

    /** Well-formed as XML, too. */
    String page() {
        return new MinutesPage(shown).render();
    }

    RestResponse<byte[]> pdf() {
        return kept(new PdfFile(page()).bytes(), "pdf");
    }

    RestResponse<byte[]> odt() {
        var text = new OdtFile(
                "Projektrådets møde " + shown.content().day() + ".",
                shown.content().day(),
                MinutesBlocks.of(shown));
        return kept(text.bytes(), "odt");
    }

    /** Under a name that says what it is: {@code council-minutes-2010-03-04.pdf}. */
    private RestResponse<byte[]> kept(byte[] drawn, String ending) {
        return ResponseBuilder.ok(drawn)
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"council-minutes-"
                                + shown.content().day() + "." + ending + "\"")
                .build();
    }
}
