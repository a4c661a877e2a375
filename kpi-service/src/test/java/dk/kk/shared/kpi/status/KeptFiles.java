package dk.kk.shared.kpi.status;

import static dk.kk.shared.platform.access.Role.ANALYST;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.kk.shared.platform.testing.Call;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** A status in the formats that are kept, each read as its reader's program reads it. */
record KeptFiles(String id) {

    /** Tagged, so that it can be read aloud. */
    String pdf() throws IOException {
        try (var opened = Loader.loadPDF(file("/document/pdf", "application/pdf"))) {
            assertThat(opened.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            return new PDFTextStripper().getText(opened);
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
        var answer = Call.by(ANALYST)
                .get("/api/v1/committee-statuses/" + id + path)
                .statusCode(200)
                .extract();
        assertThat(answer.contentType()).startsWith(type);
        return answer.asByteArray();
    }
}
