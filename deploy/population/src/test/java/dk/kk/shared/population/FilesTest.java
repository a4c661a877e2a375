package dk.kk.shared.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    /** Changes whenever the population does: then the figures in docs/population.md must be read again. */
    private static final String FINGERPRINT = "95fd304610a2a3baf33a14e767acf23066b796f77d1e27f745f576119b8f614b";

    @Test
    void the_files_are_the_same_bytes_on_every_run_and_machine() {
        assertThat(fingerprint(Population.november2007()))
                .isEqualTo(fingerprint(November.POPULATION))
                .isEqualTo(FINGERPRINT);
    }

    @Test
    void written_and_read_again_they_are_equal(@TempDir Path folder) throws IOException {
        Population.main(new String[] {folder.toString()});
        assertThat(fingerprint(Population.read(folder))).isEqualTo(fingerprint(November.POPULATION));
    }

    @Test
    void each_file_starts_with_its_header_and_keeps_danish_letters(@TempDir Path folder) throws IOException {
        November.POPULATION.writeTo(folder);
        for (var layout : Layout.values()) {
            assertThat(Files.readAllLines(folder.resolve(layout.fileName())).getFirst())
                    .isEqualTo(String.join(";", layout.columns()));
        }
        assertThat(Files.readString(folder.resolve("persons.csv"))).contains("æ", "ø", "å", "Ø");
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_header() {
        var persons = Population.tiny().csv(Layout.PERSONS);
        assertThat(Csv.read(Layout.PERSONS, "\ufeff" + persons))
                .isEqualTo(Population.tiny().rows(Layout.PERSONS));
    }

    @Test
    void a_file_of_another_source_is_not_read() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Csv.read(Layout.PERSONS, November.POPULATION.csv(Layout.UNITS)))
                .withMessageContaining("persons.csv");
    }

    @Test
    void the_examples_beside_the_documentation_are_the_tiny_population() throws IOException {
        var examples = Path.of(System.getProperty("shared.root"), "docs", "imports");
        for (var layout : Layout.values()) {
            assertThat(examples.resolve(layout.fileName()))
                    .content(StandardCharsets.UTF_8)
                    .isEqualTo(Population.tiny().csv(layout));
        }
    }

    private static String fingerprint(Population population) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var layout : Layout.values()) {
                hash.update(population.csv(layout).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
