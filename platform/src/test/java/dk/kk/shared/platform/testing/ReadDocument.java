package dk.kk.shared.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import dk.kk.shared.platform.document.OdtFile;
import dk.kk.shared.platform.document.PdfFile;
import io.restassured.response.ValidatableResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** A document that a service answers with, read as its reader's program reads it. */
public final class ReadDocument {
    private ReadDocument() {}

    /** The words of a PDF, which is tagged so that it can be read aloud. */
    public static String pdf(ValidatableResponse answer) throws IOException {
        try (var opened = Loader.loadPDF(file(answer, PdfFile.TYPE))) {
            assertThat(opened.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(opened);
        }
    }

    /** The parts of a text by their names, every one of them well-formed; its type came first. */
    public static Map<String, String> odt(ValidatableResponse answer) throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file(answer, OdtFile.TYPE)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.pollFirstEntry()).isEqualTo(Map.entry("mimetype", OdtFile.TYPE));
        for (var part : parts.entrySet()) {
            parse(part.getKey(), part.getValue());
        }
        assertThat(parts).containsKeys("META-INF/manifest.xml", "styles.xml", "content.xml");
        return parts;
    }

    private static void parse(String name, String xml) throws IOException {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(name, e);
        }
    }

    private static byte[] file(ValidatableResponse answer, String type) {
        var extracted = answer.statusCode(200).extract();
        assertThat(extracted.contentType()).startsWith(type);
        return extracted.asByteArray();
    }
}
