package dk.kk.shared.platform.document;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.logging.Level;

/**
 * A page as PDF, tagged so that it can be read aloud (PDF/UA), with its fonts in itself. It loads nothing from anywhere. A service that
 * draws PDFs names the renderer and the fonts in its own pom.
 *
 * @param page HTML that is well-formed as XML, with a language, a title and a description
 */
public record PdfFile(String page) {

    public static final String TYPE = "application/pdf";

    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static { // else each PDF tells of its steps, and of what the stylesheet has for browsers alone
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.SEVERE));
    }

    public byte[] bytes() {
        var pdf = new ByteArrayOutputStream();
        var renderer = new PdfRendererBuilder();
        renderer.useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true);
        renderer.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
        renderer.usePdfUaAccessibility(true);
        renderer.useUriResolver((_, _) -> null);
        renderer.withHtmlContent(page, null);
        renderer.toStream(pdf);
        try {
            renderer.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The page cannot be drawn as PDF", e);
        }
        return pdf.toByteArray();
    }

    private static InputStream font(String weight) {
        var path = "/liberation/LiberationSans-" + weight + ".ttf";
        return Objects.requireNonNull(PdfFile.class.getResourceAsStream(path), path);
    }
}
