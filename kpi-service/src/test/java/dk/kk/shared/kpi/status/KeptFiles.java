package dk.kk.shared.kpi.status;

import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.kk.shared.platform.testing.Call;
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

/** A status in the formats that are kept, each read as its reader's program reads it. */
record KeptFiles(String id) {

    /** Tagged, so that it can be read aloud. */
    String pdf() throws IOException {
        try (var opened = Loader.loadPDF(file("/document/pdf", "application/pdf"))) {
            assertThat(opened.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(opened);
        }
    }

    /** The text's content, every part of it well-formed and its type first. */
    String odt() throws IOException {
        var parts = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file("/document/odt", StatusOdt.TYPE)))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        assertThat(parts.pollFirstEntry()).isEqualTo(Map.entry("mimetype", StatusOdt.TYPE));
        for (var part : parts.entrySet()) {
            parse(part.getKey(), part.getValue());
        }
        assertThat(parts).containsKeys("META-INF/manifest.xml", "styles.xml", "Pictures/goal-1.svg");
        return parts.getOrDefault("content.xml", "");
    }

    private static void parse(String name, String xml) throws IOException {
        try {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(name, e);
        }
    }

    /** What a goal's own line says of a year. */
    String csv(int goal, int year, String column) {
        var text = new String(file("/figures", "text/csv"), StandardCharsets.UTF_8);
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream()
                .filter(line -> line.getField("part").equals("goal " + goal)
                        && line.getField("year").equals(Integer.toString(year)))
                .findFirst()
                .orElseThrow()
                .getField(column);
    }

    private byte[] file(String path, String type) {
        var answer = Call.by(SOF_MANAGER)
                .get("/api/v1/committee-statuses/" + id + path)
                .statusCode(200)
                .extract();
        assertThat(answer.contentType()).startsWith(type);
        return answer.asByteArray();
    }
}
