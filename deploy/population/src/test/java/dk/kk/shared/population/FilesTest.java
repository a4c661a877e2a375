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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesTest {

    /** Changes whenever the population does: then the figures in docs/population.md must be read again. */
    private static final String FINGERPRINT = "95fd304610a2a3baf33a14e767acf23066b796f77d1e27f745f576119b8f614b";

    /** Of the files that no figure is made of. */
    private static final String FINGERPRINT_OF_THE_OTHERS =
            "584dcf804b085bcb01fb7ab4f519bad5f65c5853f2a5a204fa30d1cd9daab27c";

    @Test
    void the_files_are_the_same_bytes_on_every_run_and_machine() {
        var again = Population.november2007();
        assertThat(fingerprint(again, ofFigures()))
                .isEqualTo(fingerprint(November.POPULATION, ofFigures()))
                .isEqualTo(FINGERPRINT);
        assertThat(fingerprint(again, others()))
                .isEqualTo(fingerprint(November.POPULATION, others()))
                .isEqualTo(FINGERPRINT_OF_THE_OTHERS);
    }

    @Test
    void written_and_read_again_they_are_equal(@TempDir Path folder) throws IOException {
        Population.main(new String[] {folder.toString()});
        var all = List.of(Layout.values());
        assertThat(fingerprint(Population.read(folder), all)).isEqualTo(fingerprint(November.POPULATION, all));
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
        for (var layout : ofFigures()) {
            assertThat(examples.resolve(layout.fileName()))
                    .content(StandardCharsets.UTF_8)
                    .isEqualTo(Population.tiny().csv(layout));
        }
    }

    private static List<Layout> ofFigures() {
        return Stream.of(Layout.values()).filter(layout -> !layout.isOptional()).toList();
    }

    private static List<Layout> others() {
        return Stream.of(Layout.values()).filter(Layout::isOptional).toList();
    }

    private static String fingerprint(Population population, List<Layout> layouts) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            for (var layout : layouts) {
                hash.update(population.csv(layout).getBytes(StandardCharsets.UTF_8));
            }
            return HexFormat.of().formatHex(hash.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
