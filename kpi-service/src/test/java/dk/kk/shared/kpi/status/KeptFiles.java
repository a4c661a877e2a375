package dk.kk.shared.kpi.status;

import static dk.kk.shared.platform.access.Role.SOF_MANAGER;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import dk.kk.shared.platform.testing.Call;
import dk.kk.shared.platform.testing.ReadDocument;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A status in the formats that are kept, each read as its reader's program reads it. */
record KeptFiles(String id) {

    String pdf() throws IOException {
        return ReadDocument.pdf(file("/document/pdf"));
    }

    /** The text's content. */
    String odt() throws IOException {
        var parts = ReadDocument.odt(file("/document/odt"));
        assertThat(parts).containsKey("Pictures/goal-1.svg");
        assertThat(parts.get("META-INF/manifest.xml")).contains("Pictures/goal-3.svg");
        assertThat(parts.get("styles.xml")).contains("Sag 2009-9399.");
        return parts.getOrDefault("content.xml", "");
    }

    /** What a goal's own line says of a year. */
    String csv(int goal, int year, String column) {
        var answer = file("/figures").extract();
        assertThat(answer.contentType()).startsWith("text/csv");
        var text = new String(answer.asByteArray(), StandardCharsets.UTF_8);
        return CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text).stream()
                .filter(line -> line.getField("part").equals("goal " + goal)
                        && line.getField("year").equals(Integer.toString(year)))
                .findFirst()
                .orElseThrow()
                .getField(column);
    }

    private ValidatableResponse file(String path) {
        return Call.by(SOF_MANAGER)
                .get("/api/v1/committee-statuses/" + id + path)
                .statusCode(200);
    }
}
